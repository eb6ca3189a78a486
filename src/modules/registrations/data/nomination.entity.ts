import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A sign-up that somebody else began for a person: it counts for nothing until the person confirms it. */
@Entity('nominations')
@Index('ix_nominations_account', ['accountId'])
export class Nomination {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_nominations' })
  @ForeignKey('Registration', { name: 'fk_nominations_registration' })
  registrationId!: Id;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_nominations_account' })
  accountId!: Id;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_nominations_nominated_by' })
  nominatedBy!: Id;

  @Column('varchar', { length: 120 })
  groupName!: string;

  @Column('boolean')
  madeDraft!: boolean;

  @Column('bigint', { transformer: instantColumn })
  confirmUntil!: Instant;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  remindedAt!: Instant | null;
}
