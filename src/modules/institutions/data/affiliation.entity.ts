import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/**
 * A person at an institution for a time. A number is held by the confirmed only: a request must not be able to keep
 * it from the person it belongs to.
 */
@Entity('affiliations')
@Index('ix_affiliations_account', ['accountId'])
@Index('ix_affiliations_people', ['institutionId', 'state', 'sortKey', 'id'])
@Index('ux_affiliations_live', ['accountId', 'institutionId', 'role'], { unique: true, where: '"ended_at" IS NULL' })
@Index('ux_affiliations_number', ['institutionId', 'numberKey'], {
  unique: true,
  where: '"number_key" IS NOT NULL AND "verified_at" IS NOT NULL AND "ended_at" IS NULL',
})
@Check('ck_affiliations_role', `"role" IN ('student', 'teacher', 'researcher', 'developer', 'staff')`)
@Check('ck_affiliations_state', `"state" IN ('requested', 'confirmed', 'declined', 'withdrawn', 'ended')`)
@Check('ck_affiliations_ended', `("state" IN ('requested', 'confirmed')) = ("ended_at" IS NULL)`)
@Check('ck_affiliations_verified', `"state" <> 'confirmed' OR "verified_at" IS NOT NULL`)
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
  role!: string;

  @Column('varchar', { length: 16 })
  state!: string;

  @Column('varchar', { length: 64, nullable: true })
  number!: string | null;

  @Column('varchar', { length: 64, nullable: true })
  numberKey!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  fromDay!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  untilDay!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('bigint', { transformer: instantColumn })
  requestedAt!: Instant;

  @Column('varchar', { length: 16, nullable: true })
  verifiedBy!: string | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  verifiedAt!: Instant | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_affiliations_decided_by' })
  decidedBy!: Id | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  endedAt!: Instant | null;

  /** Of the person's names: lists of a school sort and search by them. */
  @Column('varchar', { length: 200 })
  sortKey!: string;

  @Column('text')
  searchKey!: string;
}
