import { Choice, Text, Whole } from '../../../platform/http/fields.js';
import { LIST_SORTS, type ListSort } from '../domain/list-filter.js';
import { REGISTRATION_STATES, type RegistrationState } from '../domain/registration-state.js';

/** The filters of the desk's list, all in its address. */
export class RegistrationListQuery {
  @Choice(REGISTRATION_STATES, { optional: true })
  state: RegistrationState | null = null;

  @Text({ max: 200, optional: true })
  q = '';

  @Choice(LIST_SORTS, { optional: true })
  sort: ListSort = 'newest';

  @Whole({ min: 1, max: 1_000_000, optional: true })
  page = 1;
}
