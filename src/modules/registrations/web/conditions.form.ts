import type { Instant } from '../../../kernel/clock.js';
import { Choice, InstantText, LongText, ZoneName } from '../../../platform/http/fields.js';
import { ASKED_CONDITIONS, CONDITION_EFFECTS, type ConditionEffect } from '../domain/condition.js';

/** What the office asks of one registration. */
export class ConditionForm {
  @Choice(ASKED_CONDITIONS)
  kind!: (typeof ASKED_CONDITIONS)[number];

  @LongText({ max: 1000, optional: true })
  note: string | null = null;

  /** The zone of `deadlineAt`: the offering's own, sent along by the page. */
  @ZoneName()
  zone!: string;

  @InstantText({ optional: true })
  deadlineAt: Instant | null = null;

  @Choice(CONDITION_EFFECTS)
  effect!: ConditionEffect;
}
