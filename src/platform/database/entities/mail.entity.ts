import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../column-transformers.js';

/** A letter as it was, or would be, sent. */
@Entity('mails')
@Index('ux_mails_message', ['messageId'], { unique: true })
@Index('ix_mails_to', ['toAddress', 'id'])
@Index('ix_mails_sent', ['sentAt'])
@Index('ix_mails_queued', ['id'], { where: `"state" = 'queued'` })
@Index('ix_mails_created', ['createdAt'])
@Check('ck_mails_state', `"state" IN ('queued', 'sent', 'failed')`)
export class Mail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_mails' })
  id!: Id;

  @Column('varchar', { length: 200 })
  messageId!: string;

  @Column('uuid', { nullable: true })
  accountId!: Id | null;

  @Column('varchar', { length: 320 })
  toAddress!: string;

  @Column('varchar', { length: 10 })
  locale!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  @Column('text')
  html!: string;

  @Column('text', { nullable: true })
  ics!: string | null;

  /** A sign-in code or a link that opens a door. */
  @Column('boolean')
  holdsSecret!: boolean;

  @Column('varchar', { length: 16 })
  state!: 'queued' | 'sent' | 'failed';

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  sentAt!: Instant | null;
}
