import type { TodoView } from '../../../views/screens/home.js';
import type { Instant } from '../../kernel/clock.js';
import { inLocale } from '../../kernel/localized-text.js';
import type { OwnListed } from '../../modules/registrations/index.js';
import type { Ctx } from '../../platform/database/context.js';
import type { Translate } from '../../platform/i18n/messages.js';

/** What waits for the person, nearest deadline first: a place to accept, a sign-up to hand in. */
export function todoOf(live: readonly OwnListed[], ctx: Pick<Ctx, 'locale'>, say: Translate): TodoView[] {
  const todo = live.flatMap((each): TodoView[] => {
    const { registration, offering } = each;
    const title = inLocale(offering.title, ctx.locale);
    const shared = { key: registration.id, detail: null, href: `/registrations/${registration.id}` };
    if (registration.state === 'offered') {
      const until = untilOf(registration.offerExpiresAt, offering.zone);
      return [
        { ...shared, text: say('todo.accept', { title }), until, button: say('todo.button_accept'), urgent: true },
      ];
    }
    if (registration.state !== 'draft') return [];
    const until = untilOf(offering.closesAt, offering.zone);
    return [
      { ...shared, text: say('todo.hand_in', { title }), until, button: say('todo.button_hand_in'), urgent: true },
    ];
  });
  return todo.sort((left, right) => (left.until?.at ?? Infinity) - (right.until?.at ?? Infinity));
}

function untilOf(at: Instant | null, zone: string): TodoView['until'] {
  return at === null ? null : { at, zone };
}
