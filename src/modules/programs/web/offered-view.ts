import type { ContestView } from '../../../../views/programs/contest-card.js';
import type { OfferedProps } from '../../../../views/programs/offered.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { OfferingCard } from '../domain/offering-card.js';
import type { Contest, Program } from '../domain/program.js';
import { windowState, type WindowState } from '../domain/sign-up-window.js';
import { cardView } from './card-view.js';
import { said } from './said.js';

type Reader = Pick<Ctx, 'locale' | 'now'>;

/** What a program or an edition offers: contests of two and more as one card each, the rest by how it stands. */
export function offeredView(
  cards: readonly OfferingCard[],
  contests: readonly Contest[],
  program: Pick<Program, 'hue'>,
  reader: Reader,
): OfferedProps {
  const grouped = contests
    .map((contest) => ({ contest, inside: cards.filter(({ contestId }) => contestId === contest.id) }))
    .filter(({ inside }) => inside.length > 1);
  const alone = cards.filter(({ id }) => !grouped.some(({ inside }) => inside.some((card) => card.id === id)));
  const standing = (state: WindowState) =>
    alone.filter((card) => windowState(card, reader.now) === state).map((card) => cardView(card, reader));
  return {
    contests: grouped.map(({ contest, inside }) => contestView(contest, inside, program, reader)),
    open: standing('open'),
    soon: standing('not_yet_open'),
    closed: standing('closed'),
  };
}

function contestView(
  contest: Contest,
  inside: readonly OfferingCard[],
  { hue }: Pick<Program, 'hue'>,
  reader: Reader,
): ContestView {
  return {
    href: `/contests/${contest.id}`,
    name: said(contest.name, reader.locale),
    summary: said(contest.summary, reader.locale),
    most: contest.mostPerPerson,
    hue,
    choices: inNaturalOrder(inside, reader).map((card) => cardView(card, reader)),
  };
}

/** "Task 2" before "Task 10", by the reader's own alphabet. */
export function inNaturalOrder(cards: readonly OfferingCard[], { locale }: Reader): readonly OfferingCard[] {
  const order = new Intl.Collator(locale, { numeric: true });
  return [...cards].sort((left, right) => order.compare(inLocale(left.title, locale), inLocale(right.title, locale)));
}
