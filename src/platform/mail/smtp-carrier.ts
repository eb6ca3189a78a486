import { createTransport, type Transporter } from 'nodemailer';
import { SECOND } from '../../kernel/clock.js';
import type { SitePort } from '../config/site.js';
import { PermanentFailure } from '../jobs/job-failure.js';
import { MailCarrier } from './mail-carrier.js';
import type { MailRow } from './mail-store.js';

/** Sends through an SMTP server with a few kept connections. */
export class SmtpCarrier extends MailCarrier {
  readonly leaves = true;
  private readonly transport: Transporter;

  constructor(
    smtpUrl: string,
    private readonly sites: SitePort,
  ) {
    super();
    this.transport = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      socketTimeout: 30 * SECOND,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async carry(mail: MailRow): Promise<void> {
    const { sender } = await this.sites.current();
    try {
      await this.transport.sendMail({
        from: sender,
        to: { name: '', address: mail.toAddress },
        subject: mail.subject,
        messageId: mail.messageId,
        date: new Date(mail.createdAt),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
        text: mail.text,
        html: mail.html,
        attachments: mail.ics === null ? [] : [calendarPart(mail.ics)],
      });
    } catch (error) {
      // RFC 5321, 4.2.1: 5yz is a permanent refusal. Anything else, a dropped connection too, is worth another try.
      if (isPermanent(error)) throw new PermanentFailure(String((error as Error).message));
      throw error;
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

function calendarPart(ics: string): { filename: string; content: string; contentType: string } {
  return { filename: 'event.ics', content: ics, contentType: 'text/calendar; charset=utf-8; method=PUBLISH' };
}

/** A refused sign-in answers 535, but it is the operator's mistake: mended, all that waits must go. */
function isPermanent(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return code !== 'EAUTH' && typeof responseCode === 'number' && responseCode >= 500;
}
