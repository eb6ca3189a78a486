import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A role given to a person at a place. Kept when taken back: `revoked_at` ends it. */
@Entity('role_grants')
@Index('ux_role_grants_live', ['accountId', 'role', 'scopeKey'], { unique: true, where: '"revoked_at" IS NULL' })
@Index('ix_role_grants_account', ['accountId'])
export class RoleGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_role_grants' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_role_grants_account' })
  accountId!: Id;

  @Column('varchar', { length: 40 })
  role!: string;

  @Column('varchar', { length: 16 })
  scopeKind!: string;

  @Column('uuid', { nullable: true })
  scopeId!: Id | null;

  @Column('varchar', { length: 60 })
  scopeKey!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('bigint', { transformer: instantColumn })
  grantedAt!: Instant;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_role_grants_granted_by' })
  grantedBy!: Id | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  expiresAt!: Instant | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  revokedAt!: Instant | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_role_grants_revoked_by' })
  revokedBy!: Id | null;
}
