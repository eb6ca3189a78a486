import type { LocalizedText } from '../../../kernel/localized-text.js';
import { Described } from '../../../platform/http/index.js';
import { availabilityOf, type OfferingCard, type SeatSummary } from '../domain/offering-card.js';
import { OFFERING_KINDS } from '../domain/offering-kind.js';
import type { OfferingView } from '../domain/offering-view.js';

const INSTANT = { type: String, format: 'date-time', nullable: true } as const;
const TEXT = { type: 'object', additionalProperties: { type: 'string' }, description: 'By locale' } as const;

export class SeatsDto {
  @Described(({ ApiProperty }) => ApiProperty({ type: Number, nullable: true, description: 'null: no limit' }))
  capacity!: number | null;

  @Described(({ ApiProperty }) => ApiProperty({ type: Number }))
  taken!: number;

  @Described(({ ApiProperty }) => ApiProperty({ type: Number }))
  waiting!: number;
}

/** An offering as the public may know it. */
export class OfferingDto {
  @Described(({ ApiProperty }) => ApiProperty({ type: String, format: 'uuid' }))
  id!: string;

  @Described(({ ApiProperty }) => ApiProperty({ type: String }))
  slug!: string;

  @Described(({ ApiProperty }) => ApiProperty({ type: String, enum: OFFERING_KINDS }))
  kind!: string;

  @Described(({ ApiProperty }) =>
    ApiProperty({ type: String, enum: ['soon', 'open', 'nearly_full', 'waitlist', 'closed', 'draft'] }),
  )
  availability!: string;

  @Described(({ ApiProperty }) => ApiProperty(TEXT))
  title!: LocalizedText;

  @Described(({ ApiProperty }) => ApiProperty(TEXT))
  summary!: LocalizedText;

  @Described(({ ApiProperty }) => ApiProperty(TEXT))
  place!: LocalizedText;

  @Described(({ ApiProperty }) => ApiProperty({ type: String, description: 'The slug of its program' }))
  program!: string;

  @Described(({ ApiProperty }) =>
    ApiProperty({ type: String, description: 'The slug of its edition within the program' }),
  )
  edition!: string;

  @Described(({ ApiProperty }) => ApiProperty({ type: String, description: 'IANA zone in which its times are meant' }))
  zone!: string;

  @Described(({ ApiProperty }) => ApiProperty(INSTANT))
  opensAt!: string | null;

  @Described(({ ApiProperty }) => ApiProperty(INSTANT))
  closesAt!: string | null;

  @Described(({ ApiProperty }) => ApiProperty(INSTANT))
  startsAt!: string | null;

  @Described(({ ApiProperty }) => ApiProperty(INSTANT))
  endsAt!: string | null;

  @Described(({ ApiProperty }) => ApiProperty({ type: SeatsDto, nullable: true }))
  seats!: SeatsDto | null;

  @Described(({ ApiProperty }) => ApiProperty({ type: Boolean, description: 'Sample data, no official rule' }))
  example!: boolean;
}

export class OfferingListDto {
  @Described(({ ApiProperty }) => ApiProperty({ type: [OfferingDto] }))
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
