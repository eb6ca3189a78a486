import { Controller, Get, Param } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { ApiQuery, CurrentCtx, Described, Public } from '../../../platform/http/index.js';
import { Catalogue } from '../service/catalogue.service.js';
import { Offerings } from '../service/offerings.service.js';
import { SeatSummaries } from '../service/ports.js';
import { OfferingQueryDto } from './offering-query.dto.js';
import { offeringDto, OfferingDto, OfferingListDto } from './offering.dto.js';

@Described(({ ApiTags }) => ApiTags('offerings'))
@Public()
@Controller('api/v1/offerings')
export class OfferingsApi {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly offerings: Offerings,
    private readonly seats: SeatSummaries,
  ) {}

  @Get()
  @Described(({ ApiOperation }) => ApiOperation({ summary: 'What is open now or opens later, nearest deadline first' }))
  @Described((library) => library.ApiQuery({ type: OfferingQueryDto }))
  @Described(({ ApiOkResponse }) => ApiOkResponse({ type: OfferingListDto }))
  @Described(({ ApiUnprocessableEntityResponse }) =>
    ApiUnprocessableEntityResponse({ description: 'The query was refused: the reason stands at each field' }),
  )
  async list(@CurrentCtx() ctx: Ctx, @ApiQuery(OfferingQueryDto) query: OfferingQueryDto): Promise<OfferingListDto> {
    const { open, soon } = await this.catalogue.current(ctx, query);
    return { offerings: [...open, ...soon].map((card) => offeringDto(card, card.seats, ctx.now)) };
  }

  @Get(':offering')
  @Described(({ ApiOperation }) => ApiOperation({ summary: 'One offering, by id or slug' }))
  @Described(({ ApiParam }) => ApiParam({ name: 'offering', type: String }))
  @Described(({ ApiOkResponse }) => ApiOkResponse({ type: OfferingDto }))
  @Described(({ ApiNotFoundResponse }) => ApiNotFoundResponse({ description: 'Not there, or not to be known of' }))
  async show(@CurrentCtx() ctx: Ctx, @Param('offering') idOrSlug: string): Promise<OfferingDto> {
    const offering = await this.offerings.readable(ctx, idOrSlug);
    const seats = (await this.seats.of(ctx, [offering.id])).get(offering.id) ?? null;
    return offeringDto(offering, seats, ctx.now);
  }
}
