import type { DeskOffering } from '../../../../views/desk/desk-home.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { availabilityOf, type OfferingCard } from '../domain/offering-card.js';

type Reader = Pick<Ctx, 'locale' | 'now'>;

/** An offering on the desk of who runs it. */
export function deskOffering(card: OfferingCard, { locale, now }: Reader): DeskOffering {
  const { id, kind, zone, closesAt, seats } = card;
  return {
    id,
    kind,
    zone,
    closesAt,
    seats,
    href: `/desk/offerings/${id}`,
    title: inLocale(card.title, locale),
    editionName: `${inLocale(card.programName, locale)} ${inLocale(card.editionName, locale)}`,
    standing: availabilityOf(card, now),
  };
}
