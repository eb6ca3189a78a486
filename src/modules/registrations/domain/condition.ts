import { MINUTE, type Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';

/** What may be asked of a registration beside its state. The first two the office asks itself. */
export const ASKED_CONDITIONS = ['document', 'reconfirmation'] as const;
export const CONDITION_KINDS = [
  ...ASKED_CONDITIONS,
  'guardian_consent',
  'member_confirmation',
  'advisor_confirmation',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** What happens after the deadline: nothing, or the place is given up. */
export const CONDITION_EFFECTS = ['none', 'lapse'] as const;
export type ConditionEffect = (typeof CONDITION_EFFECTS)[number];

/** Who answers as the clock strikes still counts. Never shown. */
export const CONDITION_GRACE = MINUTE;

export interface Condition {
  readonly id: Id;
  readonly registrationId: Id;
  readonly kind: ConditionKind;
  readonly effect: ConditionEffect;
  /** What exactly is asked, in the office's words. */
  readonly note: string | null;
  readonly deadlineAt: Instant | null;
  readonly createdAt: Instant;
  readonly metAt: Instant | null;
  readonly endedAt: Instant | null;
}

export type ConditionState = 'open' | 'late' | 'met' | 'ended';

type Dates = Pick<Condition, 'deadlineAt' | 'metAt' | 'endedAt'>;

export function conditionState({ deadlineAt, metAt, endedAt }: Dates, now: Instant): ConditionState {
  if (metAt !== null) return 'met';
  if (endedAt !== null) return 'ended';
  return deadlineAt !== null && now > deadlineAt + CONDITION_GRACE ? 'late' : 'open';
}

/** A person may answer what is open; what is late only where nothing was lost by it. */
export function mayReconfirm(condition: Dates & Pick<Condition, 'kind' | 'effect'>, now: Instant): boolean {
  const state = conditionState(condition, now);
  if (condition.kind !== 'reconfirmation') return false;
  return state === 'open' || (state === 'late' && condition.effect === 'none');
}
