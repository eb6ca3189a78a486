import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { availabilityOf, type OfferingCard, type SeatSummary } from '../domain/offering-card.js';
import { OFFERING_KINDS } from '../domain/offering-kind.js';
import type { OfferingView } from '../domain/offering-view.js';

const INSTANT = { type: String, format: 'date-time', nullable: true } as const;
const TEXT = { type: 'object', additionalProperties: { type: 'string' }, description: 'By locale' } as const;

export class SeatsDto {
  @ApiProperty({ type: Number, nullable: true, description: 'null: no limit' })
  capacity!: number | null;

  @ApiProperty({ type: Number })
  taken!: number;

  @ApiProperty({ type: Number })
  waiting!: number;
}

/** An offering as the public may know it. */
export class OfferingDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String })
  slug!: string;

  @ApiProperty({ type: String, enum: OFFERING_KINDS })
  kind!: string;

  @ApiProperty({ type: String, enum: ['soon', 'open', 'nearly_full', 'waitlist', 'closed', 'draft'] })
  availability!: string;

  @ApiProperty(TEXT)
  title!: LocalizedText;

  @ApiProperty(TEXT)
  summary!: LocalizedText;

  @ApiProperty(TEXT)
  place!: LocalizedText;

  @ApiProperty({ type: String, description: 'The slug of its program' })
  program!: string;

  @ApiProperty({ type: String, description: 'The slug of its edition within the program' })
  edition!: string;

  @ApiProperty({ type: String, description: 'IANA zone in which its times are meant' })
  zone!: string;

  @ApiProperty(INSTANT)
  opensAt!: string | null;

  @ApiProperty(INSTANT)
  closesAt!: string | null;

  @ApiProperty(INSTANT)
  startsAt!: string | null;

  @ApiProperty(INSTANT)
  endsAt!: string | null;

  @ApiProperty({ type: SeatsDto, nullable: true })
  seats!: SeatsDto | null;

  @ApiProperty({ type: Boolean, description: 'Sample data, no official rule' })
  example!: boolean;
}

export class OfferingListDto {
  @ApiProperty({ type: [OfferingDto] })
  offerings!: OfferingDto[];
}

type Told = Pick<OfferingCard, keyof OfferingCard & keyof OfferingView>;

export function offeringDto(offering: Told, seats: SeatSummary | null, now: number): OfferingDto {
  const { id, slug, kind, title, summary, place, zone, example } = offering;
  return {
    id,
    slug,
    kind,
    title,
    summary,
    place,
    zone,
    example,
    availability: availabilityOf({ ...offering, seats }, now),
    program: offering.programSlug,
    edition: offering.editionSlug,
    opensAt: iso(offering.opensAt),
    closesAt: iso(offering.closesAt),
    startsAt: iso(offering.startsAt),
    endsAt: iso(offering.endsAt),
    seats: seats && { capacity: seats.capacity, taken: seats.taken, waiting: seats.waiting },
  };
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
