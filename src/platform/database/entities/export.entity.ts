import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../column-transformers.js';

/** A file made of a list, for the person who asked for it. The file itself lies in the data folder. */
@Entity('exports')
@Index('ix_exports_account', ['accountId', 'id'])
@Index('ix_exports_created', ['createdAt'])
@Check('ck_exports_state', `"state" IN ('waiting', 'ready', 'failed', 'expired')`)
@Check(
  'ck_exports_ready',
  `"state" <> 'ready' OR ("bytes" IS NOT NULL AND "reach_digest" IS NOT NULL AND "expires_at" IS NOT NULL)`,
)
export class ExportRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exports' })
  id!: Id;

  @Column('varchar', { length: 40 })
  kind!: string;

  /** What the list belongs to: an offering, a region ... */
  @Column('uuid')
  targetId!: Id;

  @Column('uuid')
  accountId!: Id;

  /** The list's address: filters, columns, order. */
  @Column('text')
  query!: string;

  @Column('varchar', { length: 10 })
  locale!: string;

  @Column('varchar', { length: 64, nullable: true })
  zone!: string | null;

  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 16 })
  state!: 'waiting' | 'ready' | 'failed' | 'expired';

  @Column('int')
  expected!: number;

  @Column('int')
  written!: number;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  bytes!: number | null;

  /** What its owner could reach when it was made; whoever reaches less by now may not have it. */
  @Column('varchar', { length: 64, nullable: true })
  reachDigest!: string | null;

  @Column('varchar', { length: 80, nullable: true })
  failure!: string | null;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  endedAt!: Instant | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  expiresAt!: Instant | null;
}
