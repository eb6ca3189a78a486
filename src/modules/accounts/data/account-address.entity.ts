import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A mail address of an account. Verified, it belongs to one account only: the partial index says so. */
@Entity('account_addresses')
@Index('ux_account_addresses_verified', ['addressKey'], { unique: true, where: '"verified_at" IS NOT NULL' })
@Index('ix_account_addresses_account', ['accountId'])
export class AccountAddressRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_account_addresses' })
  id!: Id;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey('Account', { name: 'fk_account_addresses_account' })
  accountId!: Id;

  @Column('varchar', { length: 320 })
  address!: string;

  @Column('varchar', { name: 'address_key', length: 320 })
  addressKey!: string;

  @Column('boolean', { name: 'is_primary' })
  isPrimary!: boolean;

  @Column('bigint', { name: 'verified_at', nullable: true, transformer: instantColumn })
  verifiedAt!: Instant | null;

  @Column('bigint', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;
}
