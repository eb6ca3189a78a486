import type { ProgramCardView } from '../../../../views/components/program-card/program-card.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Locale } from '../../../kernel/locale.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { linesOf } from '../../../platform/text/markdown.js';
import { windowState } from '../domain/sign-up-window.js';
import type { Listing } from '../service/listing.service.js';

/** The programs in their order, each with how much of it is open now; a contest counts once. */
export function programCards(
  { programs, cards }: Listing,
  { locale, now }: Pick<Ctx, 'locale' | 'now'>,
): ProgramCardView[] {
  const open = cards.filter((card) => windowState(card, now) === 'open');
  return programs.map((program) => {
    const own = open.filter(({ programSlug }) => programSlug === program.slug);
    return {
      href: `/programs/${program.slug}`,
      name: inLocale(program.name, locale),
      summary: inLocale(program.summary, locale),
      hue: program.hue,
      drawing: program.drawing,
      open: new Set(own.map((card) => card.contestId ?? card.id)).size,
      audience: linesOf(inLocale(program.audience, locale)),
      openHref: `/?program=${program.slug}#open`,
    };
  });
}

/** "November 2026 – May 2027" */
export function span(from: Instant | null, to: Instant | null, locale: Locale): string | null {
  if (from === null || to === null) return null;
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).formatRange(from, to);
}
