import { Text } from '../../../platform/http/fields.js';

/** What a calendar is narrowed to, all in its address. */
export class FeedQuery {
  /** A program's slug. */
  @Text({ max: 80, optional: true })
  program = '';

  /** A region's code, such as `KE` or `CN-SH`. */
  @Text({ max: 40, optional: true })
  region = '';
}

export class CalendarQuery extends FeedQuery {
  /** Like "2026-12"; what is none is this month. */
  @Text({ max: 7, optional: true })
  month: string | null = null;
}
