import type { DeskOffering, NeedView } from '../../../../views/desk/desk-home.js';
import type { Times, Translate } from '../../../../views/shell.js';
import { DAY } from '../../../kernel/clock.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { availabilityOf, type Availability, type OfferingCard } from '../domain/offering-card.js';

type Reader = Pick<Ctx, 'locale' | 'now'>;

const OPEN: readonly Availability[] = ['open', 'nearly_full', 'waitlist'];

/** An offering on the desk of who runs it. */
export function deskOffering(card: OfferingCard, { locale, now }: Reader): DeskOffering {
  const { id, kind, zone, closesAt, seats } = card;
  return {
    id,
    kind,
    zone,
    closesAt,
    seats,
    href: `/desk/offerings/${id}/registrations`,
    title: inLocale(card.title, locale),
    editionName: `${inLocale(card.programName, locale)} ${inLocale(card.editionName, locale)}`,
    standing: availabilityOf(card, now),
  };
}

/** What somebody should decide about these offerings today. */
export function needsOf(cards: readonly OfferingCard[], reader: Reader, say: Translate, times: Times): NeedView[] {
  return cards.flatMap((card) => needOf(card, reader, say, times) ?? []);
}

function needOf(card: OfferingCard, { locale, now }: Reader, say: Translate, times: Times): NeedView | null {
  const { id, zone, opensAt, closesAt, seats } = card;
  const standing = availabilityOf(card, now);
  const need = (kind: 'draft' | 'waiting' | 'closing', room: string, detail: string): NeedView => ({
    key: `${kind} ${id}`,
    text: inLocale(card.title, locale),
    detail,
    href: `/desk/offerings/${id}/${room}`,
    button: say(`programs.need.${kind}_button`),
  });
  if (standing === 'draft' && opensAt !== null && opensAt < now + 14 * DAY) {
    return need('draft', 'settings', say('programs.need.draft', { deadline: times.deadline(opensAt, zone).text }));
  }
  if (standing === 'waitlist')
    return need('waiting', 'seats', say('programs.need.waiting', { waiting: seats?.waiting ?? 0 }));
  if (OPEN.includes(standing) && closesAt !== null && closesAt < now + 3 * DAY) {
    return need(
      'closing',
      'registrations',
      say('programs.need.closing', { deadline: times.deadline(closesAt, zone).text }),
    );
  }
  return null;
}
