import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { Checked, IdText, InstantText, LongText, Text, Whole, ZoneName } from '../../../platform/http/fields.js';

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

/** A capacity to look at before it is changed. */
export class CapacityQuery extends CapacityForm {
  @IdText({ optional: true })
  pool: Id | null = null;
}

/** No initial values on the quoted names: the tests' compiler would drop their decorators. */
export class PoolForm extends CapacityForm {
  @Text({ max: 200 })
  'name.en'!: string;

  @Text({ max: 200, optional: true })
  'name.zh-CN'?: string;

  @Text({ max: 200, optional: true })
  'name.ar'?: string;

  @Checked()
  everyone!: boolean;

  /** The zone of `offersUntil`: the offering's own, sent along by the page. */
  @ZoneName()
  zone!: string;

  @InstantText({ optional: true })
  offersUntil: Instant | null = null;
}

export function poolNameOf(form: PoolForm): LocalizedText {
  const { 'name.en': en, 'name.zh-CN': zh, 'name.ar': ar } = form;
  return { en, ...(zh ? { 'zh-CN': zh } : {}), ...(ar ? { ar } : {}) };
}
