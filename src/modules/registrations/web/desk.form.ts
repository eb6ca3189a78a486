import { Checked, LongText, Text, Whole } from '../../../platform/http/fields.js';

const MOST_SEATS = 10_000_000;

/** Why the office ends a registration or declines it; the person reads it. */
export class ReasonForm {
  @LongText({ max: 1000 })
  reason!: string;
}

/** Seats of a pool; blank means no limit. */
export class CapacityForm {
  @Whole({ min: 0, max: MOST_SEATS, optional: true })
  capacity: number | null = null;
}

export class PoolForm {
  @Text({ max: 120 })
  nameEn!: string;

  @Text({ max: 120, optional: true })
  nameZh: string | null = null;

  @Whole({ min: 0, max: MOST_SEATS, optional: true })
  newCapacity: number | null = null;

  @Checked()
  everyone!: boolean;
}
