import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A person who can sign in. Anonymous visitors have no row. */
@Entity('accounts')
@Index('ix_accounts_sort', ['sortKey', 'id'])
@Check('ck_accounts_state', `"state" IN ('active', 'suspended', 'merged')`)
export class Account {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_accounts' })
  id!: Id;

  @Column('varchar', { length: 16 })
  state!: string;

  @Column('varchar', { name: 'legal_name', length: 200 })
  legalName!: string;

  @Column('varchar', { name: 'latin_name', length: 200 })
  latinName!: string;

  @Column('varchar', { name: 'display_name', length: 200 })
  displayName!: string;

  @Column('varchar', { length: 10 })
  locale!: string;

  @Column('varchar', { length: 64, nullable: true })
  zone!: string | null;

  @Column('varchar', { name: 'terms_version', length: 40, nullable: true })
  termsVersion!: string | null;

  @Column('bigint', { name: 'terms_accepted_at', nullable: true, transformer: instantColumn })
  termsAcceptedAt!: Instant | null;

  @Column('varchar', { name: 'password_hash', length: 255, nullable: true })
  passwordHash!: string | null;

  @Column('uuid', { name: 'merged_into_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_accounts_merged_into' })
  mergedIntoId!: Id | null;

  @Column('varchar', { name: 'sort_key', length: 200 })
  sortKey!: string;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('bigint', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;
}
