import { Injectable } from '@nestjs/common';
import { MINUTE, type Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import type { PageOf } from '../../kernel/page-of.js';
import type { Ctx, SqlValue, Tx } from '../database/context.js';

export interface MailRow {
  readonly id: Id;
  readonly messageId: string;
  readonly toAddress: string;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly ics: string | null;
  readonly holdsSecret: boolean;
  readonly state: 'queued' | 'sent' | 'failed';
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
}

export type MailLine = Pick<MailRow, 'id' | 'toAddress' | 'subject' | 'state' | 'createdAt' | 'sentAt'>;

const PAGE = 50;

/** The mails table: the outgoing tray and what has left it. */
@Injectable()
export class MailStore {
  async find(ctx: Ctx, id: Id): Promise<MailRow | null> {
    const row = await ctx.db.row<Omit<MailRow, 'holdsSecret'> & { holdsSecret: boolean | number }>(
      `SELECT id, message_id, to_address, locale, subject, text, html, ics, holds_secret, state, created_at, sent_at
       FROM mails WHERE id = :id`,
      { id },
    );
    return row ? { ...row, holdsSecret: Boolean(row.holdsSecret) } : null;
  }

  /** Newest first; with an address, only what went there. */
  async list(ctx: Ctx, to: string | null, page: number): Promise<PageOf<MailLine>> {
    const where = to === null ? '' : 'WHERE to_address = :to';
    const params: Record<string, SqlValue> = to === null ? {} : { to };
    const count = await ctx.db.row<{ total: number }>(`SELECT count(*) AS total FROM mails ${where}`, params);
    const rows = await ctx.db.rows<MailLine>(
      `SELECT id, to_address, subject, state, created_at, sent_at FROM mails ${where}
       ORDER BY id DESC LIMIT :size OFFSET :offset`,
      { ...params, size: PAGE, offset: (page - 1) * PAGE },
    );
    return { rows, total: Number(count?.total ?? 0), page, size: PAGE };
  }

  /** How much was sent in the last minute, and how much waits. */
  async load(ctx: Ctx): Promise<{ lastMinute: number; queued: number }> {
    const row = await ctx.db.row<{ lastMinute: number; queued: number }>(
      `SELECT (SELECT count(*) FROM mails WHERE sent_at > :since) AS last_minute,
              (SELECT count(*) FROM mails WHERE state = 'queued') AS queued`,
      { since: ctx.now - MINUTE },
    );
    return { lastMinute: Number(row?.lastMinute ?? 0), queued: Number(row?.queued ?? 0) };
  }

  async markSent(tx: Tx, id: Id): Promise<void> {
    await tx.db.change(`UPDATE mails SET state = 'sent', sent_at = :now WHERE id = :id`, { id, now: tx.now });
  }

  /** Whoever reads the database later must not find codes in it. */
  async blank(tx: Tx, mail: MailRow): Promise<void> {
    const subject = mail.subject.replace(/\d{4,}/gu, (digits) => '•'.repeat(digits.length));
    await tx.db.change(`UPDATE mails SET subject = :subject, text = '', html = '' WHERE id = :id`, {
      id: mail.id,
      subject,
    });
  }

  async markFailed(tx: Tx, id: Id): Promise<void> {
    await tx.db.change(`UPDATE mails SET state = 'failed' WHERE id = :id AND state = 'queued'`, { id });
  }
}
