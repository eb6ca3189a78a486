import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A six-digit code that was mailed, as a keyed digest. */
@Entity('sign_in_codes')
@Index('ix_sign_in_codes_address', ['addressKey', 'id'])
@Check('ck_sign_in_codes_purpose', `"purpose" IN ('sign_in', 'add_address')`)
export class SignInCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sign_in_codes' })
  id!: Id;

  @Column('varchar', { name: 'address_key', length: 320 })
  addressKey!: string;

  @Column('varchar', { length: 16 })
  purpose!: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_sign_in_codes_account' })
  accountId!: Id | null;

  @Column('varchar', { name: 'code_hash', length: 64 })
  codeHash!: string;

  @Column('int')
  attempts!: number;

  @Column('bigint', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { name: 'expires_at', transformer: instantColumn })
  expiresAt!: Instant;

  @Column('bigint', { name: 'used_at', nullable: true, transformer: instantColumn })
  usedAt!: Instant | null;
}
