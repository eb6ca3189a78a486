import { Text } from '../../../platform/http/fields.js';

const MOST_CHARACTERS = 6_000;

/** A list by the part of its address behind the question mark. */
export class ListForm {
  @Text({ max: MOST_CHARACTERS, optional: true })
  list = '';
}

/** A list to be kept under a name. */
export class SavedFilterForm extends ListForm {
  @Text({ max: 80 })
  name!: string;
}
