import type { OfferingCardView } from '../../../../views/components/offering-card/offering-card.js';
import type { ProgramCardView } from '../../../../views/components/program-card/program-card.js';
import type { EditionProps } from '../../../../views/programs/edition.js';
import type { ProgramProps } from '../../../../views/programs/program.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Locale } from '../../../kernel/locale.js';
import { inLocale, type LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { renderMarkdown } from '../../../platform/text/markdown.js';
import type { OpenCount } from '../domain/catalogue-filters.js';
import type { Program } from '../domain/program.js';
import type { OfferingCard } from '../domain/offering-card.js';
import { windowState, type WindowState } from '../domain/sign-up-window.js';
import type { ContestPage, ProgramPage } from '../service/catalogue.service.js';
import { cardView } from './card-view.js';

export function programCard(
  program: Program,
  counts: readonly OpenCount[],
  { locale }: Pick<Ctx, 'locale'>,
): ProgramCardView {
  return {
    href: `/programs/${program.slug}`,
    name: inLocale(program.name, locale),
    summary: inLocale(program.summary, locale),
    hue: program.hue,
    drawing: program.drawing,
    open: counts.filter(({ programSlug }) => programSlug === program.slug).reduce((sum, { total }) => sum + total, 0),
  };
}

/** The props of the pages that list what a program, an edition or a contest offers. */
export const offered = {
  cards(cards: readonly OfferingCard[], ctx: Ctx): Pick<ProgramProps, 'open' | 'soon' | 'closed'> {
    const standing = (state: WindowState): OfferingCardView[] =>
      cards.filter((card) => windowState(card, ctx.now) === state).map((card) => cardView(card, ctx));
    return { open: standing('open'), soon: standing('not_yet_open'), closed: standing('closed') };
  },

  program({ program, editions, offerings }: ProgramPage, ctx: Ctx): ProgramProps {
    const path = `/programs/${program.slug}`;
    const body = inLocale(program.body, ctx.locale);
    return {
      name: inLocale(program.name, ctx.locale),
      summary: inLocale(program.summary, ctx.locale),
      hue: program.hue,
      drawing: program.drawing,
      bodyHtml: body ? renderMarkdown(body) : '',
      example: program.example,
      editions: editions.map(({ slug, name }) => ({
        href: `${path}/${slug}`,
        name: inLocale(name, ctx.locale),
        current: false,
      })),
      ...this.cards(offerings, ctx),
    };
  },

  contest({ program, edition, contest, offerings }: ContestPage, ctx: Ctx): EditionProps {
    const say = (text: LocalizedText) => inLocale(text, ctx.locale);
    return {
      name: say(contest.name),
      when: say(contest.summary) || null,
      hue: program.hue,
      drawing: program.drawing,
      program: {
        name: `${say(program.name)} ${say(edition.name)}`,
        href: `/programs/${program.slug}/${edition.slug}`,
      },
      example: program.example,
      ...this.cards(offerings, ctx),
    };
  },
};

/** "November 2026 – May 2027" */
export function span(from: Instant | null, to: Instant | null, locale: Locale): string | null {
  if (from === null || to === null) return null;
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).formatRange(from, to);
}
