import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A secret address under which a person's own dates can be read by their calendar. One at a time is live. */
@Entity('calendar_feeds')
@Index('ux_calendar_feeds_token', ['tokenHash'], { unique: true })
@Index('ux_calendar_feeds_live', ['accountId'], { unique: true, where: '"revoked_at" IS NULL' })
export class CalendarFeed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_calendar_feeds' })
  id!: Id;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey('Account', { name: 'fk_calendar_feeds_account' })
  accountId!: Id;

  @Column('varchar', { name: 'token_hash', length: 64 })
  tokenHash!: string;

  @Column('bigint', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { name: 'revoked_at', nullable: true, transformer: instantColumn })
  revokedAt!: Instant | null;
}
