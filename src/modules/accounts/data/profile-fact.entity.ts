import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn, jsonColumn } from '../../../platform/database/column-transformers.js';

/** One thing a person told a form once, so that no form asks it again. */
@Entity('profile_facts')
export class ProfileFactRecord {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'pk_profile_facts' })
  @ForeignKey('Account', { name: 'fk_profile_facts_account' })
  accountId!: Id;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'pk_profile_facts' })
  fact!: string;

  @Column('text', { transformer: jsonColumn })
  value!: unknown;

  @Column('bigint', { name: 'updated_at', transformer: instantColumn })
  updatedAt!: Instant;
}
