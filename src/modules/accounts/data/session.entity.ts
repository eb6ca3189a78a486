import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A browser in which a person is signed in. The cookie holds the secret, this row its digest. */
@Entity('sessions')
@Index('ix_sessions_account', ['accountId', 'lastSeenAt'])
export class Session {
  @PrimaryColumn('varchar', { name: 'id_hash', length: 64, primaryKeyConstraintName: 'pk_sessions' })
  idHash!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey('Account', { name: 'fk_sessions_account' })
  accountId!: Id;

  @Column('varchar', { length: 16 })
  method!: string;

  @Column('text', { name: 'user_agent' })
  userAgent!: string;

  @Column('bigint', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { name: 'authenticated_at', transformer: instantColumn })
  authenticatedAt!: Instant;

  @Column('bigint', { name: 'last_seen_at', transformer: instantColumn })
  lastSeenAt!: Instant;

  @Column('bigint', { name: 'expires_at', transformer: instantColumn })
  expiresAt!: Instant;
}
