import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** One student on a list, as the teacher wrote her down; the account once it is known. */
@Entity('class_list_students')
@Index('ux_class_list_students_number', ['listId', 'numberKey'], { unique: true, where: '"number_key" IS NOT NULL' })
@Index('ux_class_list_students_address', ['listId', 'addressKey'], { unique: true, where: '"address_key" IS NOT NULL' })
@Index('ux_class_list_students_account', ['listId', 'accountId'], { unique: true, where: '"account_id" IS NOT NULL' })
@Index('ix_class_list_students_sort', ['listId', 'sortKey', 'id'])
@Index('ix_class_list_students_account', ['accountId'])
@Index('ix_class_list_students_address', ['addressKey'], { where: '"account_id" IS NULL' })
@Index('ix_class_list_students_number', ['numberKey'], { where: '"account_id" IS NULL' })
@Check(
  'ck_class_list_students_matched',
  `("account_id" IS NULL) = ("matched_by" IS NULL) AND ("account_id" IS NULL) = ("matched_at" IS NULL)`,
)
@Check('ck_class_list_students_matched_by', `"matched_by" IN ('number', 'address', 'slip', 'mail')`)
@Check('ck_class_list_students_invited', `("invited_by" IS NULL) = ("invited_at" IS NULL)`)
@Check('ck_class_list_students_invited_by', `"invited_by" IN ('mail', 'slip')`)
export class ClassListStudent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_class_list_students' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('ClassList', { name: 'fk_class_list_students_list' })
  listId!: Id;

  @Column('varchar', { length: 64, nullable: true })
  number!: string | null;

  @Column('varchar', { length: 64, nullable: true })
  numberKey!: string | null;

  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 120, nullable: true })
  className!: string | null;

  @Column('varchar', { length: 320, nullable: true })
  address!: string | null;

  @Column('varchar', { length: 320, nullable: true })
  addressKey!: string | null;

  @Column('varchar', { length: 40, nullable: true })
  mobile!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_class_list_students_account' })
  accountId!: Id | null;

  @Column('varchar', { length: 16, nullable: true })
  matchedBy!: string | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  matchedAt!: Instant | null;

  /** Whose row this turned out not to be; only a code binds that account again. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_class_list_students_parted_from' })
  partedFromId!: Id | null;

  @Column('varchar', { length: 16, nullable: true })
  invitedBy!: string | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  invitedAt!: Instant | null;

  @Column('varchar', { length: 200 })
  sortKey!: string;

  @Column('text')
  searchKey!: string;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;
}
