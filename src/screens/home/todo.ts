import type { TodoView } from '../../../views/screens/home.js';
import type { Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import { inLocale } from '../../kernel/localized-text.js';
import {
  type Condition,
  conditionState,
  type OwnListed,
  type OwnNomination,
} from '../../modules/registrations/index.js';
import type { Ctx } from '../../platform/database/context.js';
import type { Translate } from '../../platform/i18n/messages.js';

/** What waits for the person, nearest deadline first: a place to accept, a sign-up to hand in. */
export function todoOf(
  live: readonly OwnListed[],
  conditions: readonly Condition[],
  nominations: ReadonlyMap<Id, OwnNomination>,
  ctx: Pick<Ctx, 'locale' | 'now'>,
  say: Translate,
): TodoView[] {
  const todo = live.flatMap((each): TodoView[] => {
    const { registration, offering } = each;
    const title = inLocale(offering.title, ctx.locale);
    const asked = conditions.filter(({ registrationId }) => registrationId === registration.id);
    const shared = { key: registration.id, detail: null, href: `/registrations/${registration.id}` };
    const missing = asked.flatMap((condition) => missingOf(condition, title, offering.zone, ctx.now, say));
    if (registration.state === 'offered') {
      const until = untilOf(registration.offerExpiresAt, offering.zone);
      return [
        ...missing,
        { ...shared, text: say('todo.accept', { title }), until, button: say('todo.button_accept'), urgent: true },
      ];
    }
    if (registration.state !== 'draft') return missing;
    const nomination = nominations.get(registration.id);
    if (nomination) return [askedTodo(shared, nomination, title, offering.zone, say)];
    const until = untilOf(offering.closesAt, offering.zone);
    return [
      { ...shared, text: say('todo.hand_in', { title }), until, button: say('todo.button_hand_in'), urgent: true },
    ];
  });
  return todo.sort((left, right) => (left.until?.at ?? Infinity) - (right.until?.at ?? Infinity));
}

/** A teacher signed the person's class up: the person decides. */
function askedTodo(
  shared: Pick<TodoView, 'key' | 'href'>,
  { by, groupName, confirmUntil }: OwnNomination,
  title: string,
  zone: string,
  say: Translate,
): TodoView {
  return {
    ...shared,
    text: say('nominations.todo', { title }),
    detail: say('nominations.todo_detail', { by, group: groupName }),
    until: untilOf(confirmUntil, zone),
    button: say('nominations.todo_button'),
    urgent: true,
  };
}

function untilOf(at: Instant | null, zone: string): TodoView['until'] {
  return at === null ? null : { at, zone };
}

/** What the office still asks for, with what is at stake. */
function missingOf(condition: Condition, title: string, zone: string, now: Instant, say: Translate): TodoView[] {
  const state = conditionState(condition, now);
  if (state === 'met' || state === 'ended') return [];
  const { id, kind, note, effect, deadlineAt, registrationId } = condition;
  return [
    {
      key: id,
      text: `${say(`conditions.asked.${kind}`)}: ${title}`,
      detail: [note, effect === 'lapse' ? say('conditions.costs_place') : null].filter(Boolean).join(' · ') || null,
      until: untilOf(deadlineAt, zone),
      href: `/registrations/${registrationId}`,
      button: say('registrations.open'),
      urgent: true,
    },
  ];
}
