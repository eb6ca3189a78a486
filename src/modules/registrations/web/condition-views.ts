import type { ConditionView } from '../../../../views/registrations/condition-card.js';
import type { Instant } from '../../../kernel/clock.js';
import { type Condition, conditionState, mayReconfirm } from '../domain/condition.js';

/** Conditions as the person in them sees them: what is no longer asked is left out. */
export function ownConditions(conditions: readonly Condition[], live: boolean, now: Instant): readonly ConditionView[] {
  return conditions
    .filter(({ endedAt }) => endedAt === null)
    .map((condition) => ({
      ...viewOf(condition, now),
      reconfirmAction:
        live && mayReconfirm(condition, now)
          ? `/registrations/${condition.registrationId}/conditions/${condition.id}/fulfilment`
          : null,
      meetAction: null,
      dropAction: null,
    }));
}

/** As the office sees them; `base` is the path of the registration's desk page, null for who may only look. */
export function deskConditions(
  conditions: readonly Condition[],
  base: string | null,
  now: Instant,
): readonly ConditionView[] {
  return conditions.map((condition) => {
    const view = viewOf(condition, now);
    const open = base !== null && (view.state === 'open' || view.state === 'late');
    const path = `${base}/conditions/${condition.id}`;
    return {
      ...view,
      reconfirmAction: null,
      meetAction: open ? `${path}/fulfilment` : null,
      dropAction: open ? `${path}/removal` : null,
    };
  });
}

function viewOf(condition: Condition, now: Instant) {
  const { id, kind, note, deadlineAt, effect } = condition;
  return { id, kind, note, deadlineAt, state: conditionState(condition, now), lapses: effect === 'lapse' };
}
