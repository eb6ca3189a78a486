import type { ContestProps } from '../../../../views/programs/contest.js';
import type { EditionProps } from '../../../../views/programs/edition.js';
import type { EditionLink, ProgramProps } from '../../../../views/programs/program.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { Edition, Program } from '../domain/program.js';
import type { ShelfState } from '../domain/shelf-state.js';
import { windowState } from '../domain/sign-up-window.js';
import type { ContestPage, EditionPage, ProgramPage } from '../service/catalogue.service.js';
import type { ContestChoice } from '../service/contest-ports.js';
import { cardView } from './card-view.js';
import { inNaturalOrder, offeredView } from './offered-view.js';
import { span } from './program-view.js';
import { foreignNames, said, saidHtml, saidLines } from './said.js';

type Reader = Pick<Ctx, 'locale' | 'now'>;

/** The page of a program. `deskHref` for who works on it. */
export function programPage(found: ProgramPage, reader: Reader, deskHref: string | null): ProgramProps {
  const { program, editions, offerings, contests } = found;
  const { locale } = reader;
  const current = currentOf(found, reader);
  const link = (edition: Edition) => editionLink(program, edition, reader);
  const { name, summary, audience, steps, gains, body } = program;
  return {
    state: program.state,
    deskHref,
    name: said(name, locale),
    summary: said(summary, locale),
    hue: program.hue,
    drawing: program.drawing,
    audience: saidLines(audience, locale),
    steps: saidLines(steps, locale),
    gains: saidLines(gains, locale),
    body: saidHtml(body, locale),
    example: program.example,
    current: current && {
      ...link(current),
      summary: said(current.summary, locale),
      offered: offeredView(
        offerings.filter(({ editionId }) => editionId === current.id),
        contests.filter(({ editionId }) => editionId === current.id),
        program,
        reader,
      ),
    },
    others: editions.filter((edition) => edition !== current).map(link),
    foreign: foreignNames(
      [name, summary, audience, steps, gains, body, ...offerings.map(({ title }) => title)],
      locale,
    ),
  };
}

/** The newest edition in which one can sign up now or later, else the newest of all. */
function currentOf({ editions, offerings }: ProgramPage, { now }: Reader): Edition | null {
  const lively = offerings.filter((card) => windowState(card, now) !== 'closed');
  return editions.find(({ id }) => lively.some(({ editionId }) => editionId === id)) ?? editions[0] ?? null;
}

function editionLink(program: Program, { slug, name, startsAt, endsAt }: Edition, { locale }: Reader): EditionLink {
  return {
    href: `/programs/${program.slug}/${slug}`,
    name: said(name, locale),
    when: span(startsAt, endsAt, locale),
  };
}

/** The page of an edition. */
export function editionPage(found: EditionPage, reader: Reader, deskHref: string | null): EditionProps {
  const { program, edition, editions, offerings, contests } = found;
  const { locale } = reader;
  return {
    state: stateOf(program, edition),
    deskHref,
    name: said(edition.name, locale),
    summary: said(edition.summary, locale),
    when: span(edition.startsAt, edition.endsAt, locale),
    hue: program.hue,
    drawing: program.drawing,
    program: { name: said(program.name, locale), href: `/programs/${program.slug}` },
    example: program.example,
    editions: editions.map(({ slug, name }) => ({
      href: `/programs/${program.slug}/${slug}`,
      name: inLocale(name, locale),
      current: slug === edition.slug,
    })),
    offered: offeredView(offerings, contests, program, reader),
    foreign: foreignNames([edition.name, edition.summary, ...offerings.map(({ title }) => title)], locale),
  };
}

/** The page of a contest, with what the reader has chosen. */
export function contestPage(
  found: ContestPage,
  chosen: readonly ContestChoice[],
  reader: Reader,
  deskHref: string | null,
): ContestProps {
  const { program, edition, contest, offerings } = found;
  const { locale } = reader;
  return {
    state: stateOf(program, edition),
    deskHref,
    name: said(contest.name, locale),
    summary: said(contest.summary, locale),
    most: contest.mostPerPerson,
    hue: program.hue,
    drawing: program.drawing,
    edition: {
      name: `${inLocale(program.name, locale)} ${inLocale(edition.name, locale)}`,
      href: `/programs/${program.slug}/${edition.slug}`,
    },
    example: program.example,
    chosen: chosen.map(({ title, registrationId }) => ({
      title: inLocale(title, locale),
      href: `/registrations/${registrationId}`,
    })),
    choices: inNaturalOrder(offerings, reader).map((card) => cardView(card, reader)),
    foreign: foreignNames([contest.name, contest.summary, ...offerings.map(({ title }) => title)], locale),
  };
}

/** What stands in something archived or unfinished is so too. */
function stateOf(program: Program, edition: Edition): ShelfState {
  return program.state === 'published' ? edition.state : program.state;
}
