import type { HistoryEntry } from '../../../../views/components/history/history.js';
import type { Id } from '../../../kernel/id.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { isRegistrationState } from '../domain/registration-state.js';

/** A registration's changes in words, newest first. Without names nobody but the person is told who did it. */
export function historyOf(
  events: readonly RecordedEvent[],
  say: Translate,
  names: ReadonlyMap<Id, string>,
): HistoryEntry[] {
  return events.toReversed().flatMap(({ id, at, to, reason, actor }) => {
    if (!isRegistrationState(to)) return [];
    const who = actor.accountId === null ? null : (names.get(actor.accountId) ?? null);
    return [{ key: id, at, what: say(`registrations.became_${to}`), who, reason: reason ?? null }];
  });
}
