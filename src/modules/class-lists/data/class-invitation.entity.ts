import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A one-time code that joins a student to her row, sent by mail or printed on a slip. The code itself is nowhere. */
@Entity('class_invitations')
@Index('ux_class_invitations_code', ['codeDigest'], { unique: true })
@Index('ix_class_invitations_student', ['studentId', 'createdAt'])
@Index('ix_class_invitations_batch', ['batchId'])
@Index('ix_class_invitations_expires', ['expiresAt'])
@Check('ck_class_invitations_kind', `"kind" IN ('mail', 'slip')`)
@Check('ck_class_invitations_used', `("used_at" IS NULL) = ("used_by" IS NULL)`)
export class ClassInvitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_class_invitations' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('ClassListStudent', { name: 'fk_class_invitations_student' })
  studentId!: Id;

  @Column('uuid')
  batchId!: Id;

  @Column('varchar', { length: 16 })
  kind!: string;

  @Column('varchar', { length: 64 })
  codeDigest!: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_class_invitations_created_by' })
  createdBy!: Id;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { transformer: instantColumn })
  expiresAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  usedAt!: Instant | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_class_invitations_used_by' })
  usedBy!: Id | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  revokedAt!: Instant | null;
}
