import type { Instant } from '../../../kernel/clock.js';
import { Described } from '../../../platform/http/index.js';
import { Choice, MomentText, Text } from '../../../platform/http/fields.js';
import { IsAfter } from '../../../platform/http/rules.js';
import type { CatalogueFilters } from '../domain/catalogue-filters.js';
import { OFFERING_KINDS, type OfferingKind } from '../domain/offering-kind.js';

/** What a program may narrow the list of offerings by. */
export class OfferingQueryDto implements CatalogueFilters {
  @Described(({ ApiProperty }) =>
    ApiProperty({ type: String, required: false, description: `One of: ${OFFERING_KINDS.join(', ')}` }),
  )
  @Choice(OFFERING_KINDS, { optional: true })
  kind?: OfferingKind;

  @Described(({ ApiProperty }) => ApiProperty({ type: String, required: false, description: 'The slug of a program' }))
  @Text({ max: 80, optional: true })
  program?: string;

  @Described(({ ApiProperty }) => ApiProperty({ type: String, required: false, description: 'Words of the title' }))
  @Text({ max: 200, optional: true })
  search?: string;

  @Described(({ ApiProperty }) =>
    ApiProperty({ type: String, format: 'date-time', required: false, description: 'Its deadline is then or later' }),
  )
  @MomentText({ optional: true })
  closesAfter?: Instant;

  @Described(({ ApiProperty }) =>
    ApiProperty({ type: String, format: 'date-time', required: false, description: 'Its deadline is before then' }),
  )
  @MomentText({ optional: true })
  @IsAfter('closesAfter', { message: 'catalogue.api.closes_crossed' })
  closesBefore?: Instant;
}
