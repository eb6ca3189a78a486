import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** One thing done to many registrations at once. */
@Entity('bulk_runs')
@Index('ix_bulk_runs_account', ['accountId', 'id'])
@Index('ix_bulk_runs_created', ['createdAt'])
@Check('ck_bulk_runs_action', `"action" IN ('approval', 'refusal', 'cancellation')`)
@Check('ck_bulk_runs_state', `"state" IN ('running', 'ended')`)
@Check('ck_bulk_runs_counts', `"total" >= 0 AND "changed" >= 0 AND "refused" >= 0`)
export class BulkRunRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_bulk_runs' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Offering', { name: 'fk_bulk_runs_offering' })
  offeringId!: Id;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_bulk_runs_account' })
  accountId!: Id;

  @Column('varchar', { length: 16 })
  action!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('varchar', { length: 16 })
  state!: string;

  @Column('int')
  total!: number;

  @Column('int')
  changed!: number;

  @Column('int')
  refused!: number;

  /** The list it was begun from. */
  @Column('text')
  backTo!: string;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  endedAt!: Instant | null;
}
