import { Checked, Choice, LongText, Text, Whole, Words } from '../../../platform/http/fields.js';
import { BULK_ACTIONS, type BulkAction } from '../domain/bulk-action.js';

/** What was chosen in a list, and what shall be done. */
export class BulkQuery {
  @Choice(BULK_ACTIONS, { optional: true })
  action: BulkAction | null = null;

  /** Ticked one by one, or together with commas between them. */
  @Words({ max: 8_000, most: 200 })
  ids: readonly string[] = [];

  @Checked()
  all = false;

  /** The list they were chosen in, behind its question mark. */
  @Text({ max: 6_000, optional: true })
  list = '';

  /** A row's own menu: "<action>.<id>". */
  @Text({ max: 60, optional: true })
  only = '';
}

export class BulkForm extends BulkQuery {
  @LongText({ max: 1000, optional: true })
  reason = '';
}

export class BulkResultQuery {
  @Whole({ min: 1, max: 10_000, optional: true })
  page = 1;
}
