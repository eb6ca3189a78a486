import type { MailRow } from './mail-store.js';

/** Takes one mail away. Throws `PermanentFailure` when it never can, any other error when it may later. */
export abstract class MailCarrier {
  /** False when mail only lies in the mailbox page: nothing leaves, nothing is limited, nothing is blanked. */
  abstract readonly leaves: boolean;
  abstract carry(mail: MailRow): Promise<void>;
  abstract close(): Promise<void>;
}

/** Without an SMTP server a mail is "sent" when it lies in the mailbox. */
export class MailboxCarrier extends MailCarrier {
  readonly leaves = false;

  async carry(): Promise<void> {}

  async close(): Promise<void> {}
}
