import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** Somebody asks to look after an institution that nobody looks after yet. `outrun`: another claim was approved. */
@Entity('coordinator_claims')
@Index('ux_coordinator_claims_open', ['institutionId', 'accountId'], { unique: true, where: `"state" = 'asked'` })
@Index('ix_coordinator_claims_state', ['state', 'id'])
@Check('ck_coordinator_claims_state', `"state" IN ('asked', 'approved', 'declined', 'outrun', 'withdrawn')`)
export class CoordinatorClaim {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_coordinator_claims' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Institution', { name: 'fk_coordinator_claims_institution' })
  institutionId!: Id;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_coordinator_claims_account' })
  accountId!: Id;

  @Column('varchar', { length: 16 })
  state!: string;

  /** Whether the person had a verified address of its domain when asking. */
  @Column('boolean')
  byAddress!: boolean;

  @Column('varchar', { length: 200 })
  position!: string;

  @Column('text', { nullable: true })
  evidence!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_coordinator_claims_decided_by' })
  decidedBy!: Id | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  decidedAt!: Instant | null;
}
