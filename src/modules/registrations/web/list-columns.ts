import type { AnswerChoice, ColumnChoice } from '../../../../views/desk/list-view.js';
import type { Locale } from '../../../kernel/locale.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import type { timesFor } from '../../../platform/i18n/times.js';
import { LIST_COLUMNS, type ListColumn } from '../domain/list-filter.js';
import type { ListGround } from '../service/registration-list.service.js';
import { countryName } from './shown-answer.js';
import { COUNTRIES } from '../domain/country.js';

const USUAL: readonly ListColumn[] = ['address', 'reference', 'state', 'since'];
const HEADS = {
  address: 'desk.list.address',
  reference: 'desk.list.reference',
  state: 'desk.list.state',
  region: 'lists.region',
  institution: 'lists.institution',
  since: 'desk.list.since',
  changed: 'lists.changed',
} as const satisfies Record<ListColumn, string>;

export interface ColumnChoices {
  readonly facts: readonly ColumnChoice[];
  readonly answers: readonly ColumnChoice[];
}

/** All columns this reader may choose for this offering. */
export function columnChoices(
  { offering, regions, questions }: ListGround,
  { locale }: { readonly locale: Locale },
  say: Translate,
  times: ReturnType<typeof timesFor>,
): ColumnChoices {
  const city = times.city(offering.zone);
  const facts = LIST_COLUMNS.filter((key) => key !== 'region' || regions.length > 0);
  return {
    facts: facts.map((key) => ({ key, label: say(HEADS[key], { city }) })),
    answers: questions.map(({ key, label }) => ({ key: `q.${key}`, label: inLocale(label, locale) })),
  };
}

/** The chosen ones that there are, in the order of the choices; the usual ones where none was chosen. */
export function shownColumns(
  { facts, answers }: ColumnChoices,
  chosen: readonly string[],
  ground: ListGround,
): readonly ColumnChoice[] {
  const all = [...facts, ...answers];
  const wanted = all.filter(({ key }) => chosen.includes(key));
  return wanted.length > 0 ? wanted : all.filter(({ key }) => usualColumns(ground).includes(key));
}

/** Where people sign up by region, the region is worth a column. */
export function usualColumns({ table, regions }: Pick<ListGround, 'table' | 'regions'>): readonly string[] {
  const regional = regions.length > 0 && table.some(({ regionKey }) => regionKey !== '-');
  return regional ? [...USUAL, 'region'] : USUAL;
}

/** Questions with few answers, each with its answers as they are stored and shown. */
export function answerChoices(
  { questions }: Pick<ListGround, 'questions'>,
  locale: Locale,
  say: Translate,
): readonly AnswerChoice[] {
  const truth = [
    { value: 'true', label: say('shell.form.yes') },
    { value: 'false', label: say('shell.form.no') },
  ];
  return questions.flatMap(({ key, kind, label, options }) => {
    const choice = (list: AnswerChoice['options']): AnswerChoice[] => [
      { question: key, label: inLocale(label, locale), options: list },
    ];
    if (kind === 'choice' || kind === 'choices') {
      return choice(options.map((option) => ({ value: option.value, label: inLocale(option.label, locale) })));
    }
    if (kind === 'yes_no' || kind === 'consent') return choice(truth);
    if (kind === 'country') return choice(COUNTRIES.map((code) => ({ value: code, label: countryName(code, locale) })));
    return [];
  });
}

/** What the list must read for these columns; every row knows its facts anyway. */
export function wantedColumns(chosen: readonly string[]): readonly string[] {
  return chosen.filter((key) => key.startsWith('q.'));
}
