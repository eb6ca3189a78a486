import type { OfferingCardView } from '../../../../views/components/offering-card/offering-card.js';
import type { Instant } from '../../../kernel/clock.js';
import { inLocale } from '../../../kernel/localized-text.js';
import { searchKey } from '../../../kernel/search-key.js';
import { hasWords, spansOf } from '../../../kernel/search-words.js';
import type { Ctx } from '../../../platform/database/context.js';
import { availabilityOf, type Availability, type OfferingCard } from '../domain/offering-card.js';
import { said } from './said.js';

type Reader = Pick<Ctx, 'locale' | 'now'>;

/** An offering in a list, in the reader's language. */
export function cardView(card: OfferingCard, { locale, now }: Reader): OfferingCardView {
  const place = inLocale(card.place, locale);
  return {
    href: `/offerings/${card.slug}`,
    title: inLocale(card.title, locale),
    summary: inLocale(card.summary, locale),
    lang: said(card.title, locale).lang,
    hue: card.hue,
    programName: inLocale(card.programName, locale),
    kind: card.kind,
    standing: availabilityOf(card, now),
    zone: card.zone,
    opensAt: card.opensAt,
    closesAt: card.closesAt,
    startsAt: card.startsAt,
    place: place || null,
    online: place === '',
    seats: card.seats,
    example: card.example,
    regions: card.regions,
  };
}

/** Offerings of one contest are one card: fifteen tasks must not hide everything else. */
export function cardViews(
  cards: readonly OfferingCard[],
  reader: Reader,
  words: readonly string[] = [],
): OfferingCardView[] {
  const views: OfferingCardView[] = [];
  const shown = new Set<string>();
  for (const card of cards) {
    const { contestId } = card;
    const group = contestId === null ? [] : cards.filter((other) => other.contestId === contestId);
    if (contestId === null || group.length < 2) views.push(found(cardView(card, reader), [card], words));
    else if (!shown.has(contestId)) views.push(found(contestView(card, group, reader), group, words));
    if (contestId !== null) shown.add(contestId);
  }
  return views;
}

function contestView(first: OfferingCard, group: readonly OfferingCard[], reader: Reader): OfferingCardView {
  const { locale, now } = reader;
  const names = group.map(({ title }) => inLocale(title, locale));
  return {
    ...cardView(first, reader),
    href: `/contests/${first.contestId}`,
    title: inLocale(first.contestName, locale),
    summary: [inLocale(first.contestSummary, locale), group.length <= 3 ? names.join(' · ') : '']
      .filter(Boolean)
      .join(' '),
    standing: bestOf(group.map((card) => availabilityOf(card, now))),
    closesAt: latest(group.map(({ closesAt }) => closesAt)),
    seats: null,
  };
}

/** What a search found: marked where the card shows it, else told in the words it was found in. */
function found(view: OfferingCardView, group: readonly OfferingCard[], words: readonly string[]): OfferingCardView {
  if (words.length === 0) return view;
  const shown = [view.title, view.summary, view.programName, view.place ?? ''].join(' ');
  if (hasWords(searchKey(shown), words)) return { ...view, words };
  const hidden = group.flatMap((card) => [card.title, card.contestName, card.place, card.editionName, card.summary]);
  const texts = hidden.flatMap((text) => Object.values(text ?? {})).filter((text) => spansOf(text, words).length > 0);
  return { ...view, words, foundIn: [...new Set(texts)].slice(0, 2) };
}

const BEST_FIRST: readonly Availability[] = ['open', 'nearly_full', 'waitlist', 'soon', 'closed', 'draft'];

function bestOf(standings: readonly Availability[]): Availability {
  return BEST_FIRST.find((standing) => standings.includes(standing)) ?? 'closed';
}

function latest(moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce<Instant | null>(
    (last, at) => (last === null || at === null ? null : Math.max(last, at)),
    moments[0] ?? null,
  );
}
