import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A list's address that somebody keeps under a name, for one offering. */
@Entity('saved_filters')
@Index('ux_saved_filters_name', ['accountId', 'offeringId', 'nameKey'], { unique: true })
export class SavedFilterRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_saved_filters' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Offering', { name: 'fk_saved_filters_offering' })
  offeringId!: Id;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_saved_filters_account' })
  accountId!: Id;

  @Column('varchar', { length: 80 })
  name!: string;

  /** Folded, so that two names that look alike are one. */
  @Column('varchar', { length: 80 })
  nameKey!: string;

  @Column('text')
  query!: string;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;
}
