import type { DeskProgram } from '../../../../views/desk/programs/programs-desk.js';
import type { LanguageGap, ProgramDeskProps } from '../../../../views/desk/programs/program-desk.js';
import { LOCALES, type Locale } from '../../../kernel/locale.js';
import { inLocale, type LocalizedText } from '../../../kernel/localized-text.js';
import type { Program } from '../domain/program.js';
import type { ProgramOnDesk } from '../service/program-desk.service.js';
import { span } from './program-view.js';

export function deskProgram(program: Program, editions: number, locale: Locale): DeskProgram {
  return {
    id: program.id,
    name: inLocale(program.name, locale),
    summary: inLocale(program.summary, locale),
    hue: program.hue,
    state: program.state,
    editions,
  };
}

export function programOnDesk(found: ProgramOnDesk, locale: Locale): ProgramDeskProps {
  const { program, editions, mayEdit, mayAddEdition } = found;
  return {
    id: program.id,
    slug: program.slug,
    name: inLocale(program.name, locale),
    summary: inLocale(program.summary, locale),
    hue: program.hue,
    state: program.state,
    editions: editions.map(({ id, name, startsAt, endsAt, state }) => ({
      id,
      name: inLocale(name, locale),
      when: span(startsAt, endsAt, locale),
      state,
    })),
    gaps: gapsOf([program.name, program.summary, program.audience, program.steps, program.gains, program.body]),
    mayEdit,
    mayAddEdition,
  };
}

/** How many of the texts that somebody wrote at all each language has. */
export function gapsOf(texts: readonly LocalizedText[]): LanguageGap[] {
  const written = texts.filter((text) => Object.values(text).some(Boolean));
  return LOCALES.map((locale) => ({
    locale,
    written: written.filter((text) => Boolean(text[locale])).length,
    all: written.length,
  }));
}
