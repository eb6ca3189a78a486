import type { Database } from '../../src/platform/database/database.js';

export interface SeenLetter {
  readonly id: string;
  readonly toAddress: string;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly ics: string | null;
  readonly state: 'queued' | 'sent' | 'failed';
}

/** The letters a portal wrote, oldest first. Nothing leaves a test portal: without SMTP_URL they stay in its mailbox. */
export class Letterbox {
  private readonly taken = new Set<string>();

  constructor(private readonly database: Database) {}

  /** Every letter so far, also those taken before. */
  all(): Promise<SeenLetter[]> {
    return this.database.read.rows<SeenLetter>(
      `SELECT "id", "to_address", "locale", "subject", "text", "html", "ics", "state" FROM "mails" ORDER BY "id"`,
    );
  }

  /** The letters since the last look, to this address or to anybody. A test that takes none expects none. */
  async take(address?: string): Promise<SeenLetter[]> {
    const fresh = (await this.all()).filter(
      ({ id, toAddress }) => !this.taken.has(id) && (address ?? toAddress) === toAddress,
    );
    for (const { id } of fresh) this.taken.add(id);
    return fresh;
  }

  /** The one letter since the last look, to this address; an error when there are none or several. */
  async takeOne(address: string): Promise<SeenLetter> {
    const letters = await this.take(address);
    const [letter] = letters;
    if (!letter || letters.length > 1) {
      throw new Error(
        `Expected one letter to ${address}, found ${letters.map(({ subject }) => subject).join('; ') || 'none'}`,
      );
    }
    return letter;
  }

  /** Throws when letters came that no test took. */
  async expectNoMore(): Promise<void> {
    const left = await this.take();
    if (left.length > 0)
      throw new Error(`Unexpected mail: ${left.map((one) => `${one.toAddress}: ${one.subject}`).join('; ')}`);
  }
}
