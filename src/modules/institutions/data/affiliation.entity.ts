import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A person at an institution for a time, with the number the institution knows them by. */
@Entity('affiliations')
@Index('ix_affiliations_account', ['accountId'])
@Index('ux_affiliations_number', ['institutionId', 'number'], {
  unique: true,
  where: '"number" IS NOT NULL AND "until_at" IS NULL',
})
@Check('ck_affiliations_role', `"role" IN ('student', 'teacher', 'researcher', 'developer', 'staff')`)
@Check('ck_affiliations_verified_by', `"verified_by" IN ('mail_domain', 'list', 'approval')`)
export class Affiliation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_affiliations' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_affiliations_account' })
  accountId!: Id;

  @Column('uuid')
  @ForeignKey('Institution', { name: 'fk_affiliations_institution' })
  institutionId!: Id;

  @Column('varchar', { length: 16 })
  role!: 'student' | 'teacher' | 'researcher' | 'developer' | 'staff';

  @Column('varchar', { length: 64, nullable: true })
  number!: string | null;

  @Column('bigint', { transformer: instantColumn })
  fromAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  untilAt!: Instant | null;

  @Column('varchar', { length: 16, nullable: true })
  verifiedBy!: 'mail_domain' | 'list' | 'approval' | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  verifiedAt!: Instant | null;
}
