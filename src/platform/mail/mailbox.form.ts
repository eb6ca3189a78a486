import { Text, Whole } from '../http/fields.js';

/** The query of the mailbox page. */
export class MailboxQuery {
  @Text({ max: 320, optional: true })
  to?: string;

  @Whole({ min: 1, max: 100_000, optional: true })
  page?: number;
}
