import type { ListAsked } from '../../../../views/desk/list-address.js';
import type { Id } from '../../../kernel/id.js';
import { Choice, DayText, IdText, Text, Whole, Words } from '../../../platform/http/fields.js';
import { readQuery } from '../../../platform/http/query-reader.js';
import { type ListFilter, LIST_SORTS, type ListPlace, type ListSort } from '../domain/list-filter.js';
import { REGISTRATION_STATES, type RegistrationState } from '../domain/registration-state.js';

const MOST_COLUMNS = 40;

/** The filters of the desk's list, all in its address. */
export class RegistrationListQuery {
  @Choice(REGISTRATION_STATES, { optional: true })
  state: RegistrationState | null = null;

  @Text({ max: 200, optional: true })
  q = '';

  @Choice(LIST_SORTS, { optional: true })
  sort: ListSort = 'newest';

  /** An id, or "-" for those without a region. */
  @Text({ max: 36, optional: true })
  region: Id | null = null;

  @IdText({ optional: true })
  institution: Id | null = null;

  @DayText({ optional: true })
  from: string | null = null;

  @DayText({ optional: true })
  to: string | null = null;

  /** "<key of the question>=<answer>" */
  @Text({ max: 260, optional: true })
  answered: string | null = null;

  /** Ticked one by one, or together with commas between them. */
  @Words({ max: 4_000, most: MOST_COLUMNS })
  columns: readonly string[] = [];

  @Whole({ min: 1, max: 1_000_000, optional: true })
  page = 1;

  @IdText({ optional: true })
  after: Id | null = null;

  @IdText({ optional: true })
  before: Id | null = null;
}

export function filterOf({
  q,
  answered,
  page: _page,
  after: _after,
  before: _before,
  ...rest
}: RegistrationListQuery): ListFilter {
  const [question = '', ...value] = (answered ?? '').split('=');
  return {
    ...rest,
    search: q,
    columns: rest.columns.flatMap((each) => each.split(',')).slice(0, MOST_COLUMNS),
    answered: value.length > 0 ? { question, value: value.join('=') } : null,
  };
}

export function placeOf({ page, after, before }: RegistrationListQuery): ListPlace {
  return { page, after, before };
}

/** The filter as the views write it into addresses. */
export function askedOf({ answered, ...filter }: ListFilter): ListAsked {
  return { ...filter, answered: answered && `${answered.question}=${answered.value}` };
}

/** A list by the part of its address behind the question mark. */
export function filterOfText(query: string): ListFilter {
  return filterOf(readQuery(RegistrationListQuery, `?${query}`));
}
