import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A colleague who keeps a list together with its owner. */
@Entity('class_list_keepers')
@Index('ix_class_list_keepers_account', ['accountId'])
export class ClassListKeeper {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_class_list_keepers' })
  @ForeignKey('ClassList', { name: 'fk_class_list_keepers_list' })
  listId!: Id;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_class_list_keepers' })
  @ForeignKey('Account', { name: 'fk_class_list_keepers_account' })
  accountId!: Id;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_class_list_keepers_added_by' })
  addedBy!: Id;

  @Column('bigint', { transformer: instantColumn })
  addedAt!: Instant;
}
