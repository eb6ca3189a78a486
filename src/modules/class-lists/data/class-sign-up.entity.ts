import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** Students of a list chosen together, and what they are asked to sign up for. */
@Entity('class_sign_ups')
@Index('ix_class_sign_ups_list', ['listId', 'createdAt'])
@Index('ix_class_sign_ups_prepared', ['createdAt'], { where: `"state" = 'prepared'` })
@Check('ck_class_sign_ups_state', `"state" IN ('prepared', 'begun', 'done')`)
@Check('ck_class_sign_ups_begun', `("state" = 'prepared') = ("begun_at" IS NULL)`)
export class ClassSignUp {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_class_sign_ups' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('ClassList', { name: 'fk_class_sign_ups_list' })
  listId!: Id;

  @Column('uuid')
  @ForeignKey('Offering', { name: 'fk_class_sign_ups_offering' })
  offeringId!: Id;

  @Column('varchar', { length: 16 })
  state!: string;

  @Column('bigint', { transformer: instantColumn })
  confirmUntil!: Instant;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_class_sign_ups_created_by' })
  createdBy!: Id;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  begunAt!: Instant | null;
}
