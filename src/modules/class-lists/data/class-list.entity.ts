import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A teacher's named list of students at an institution. */
@Entity('class_lists')
@Index('ix_class_lists_owner', ['ownerId', 'sortKey', 'id'])
export class ClassList {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_class_lists' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Institution', { name: 'fk_class_lists_institution' })
  institutionId!: Id;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_class_lists_owner' })
  ownerId!: Id;

  @Column('varchar', { length: 120 })
  name!: string;

  @Column('varchar', { length: 200 })
  sortKey!: string;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  archivedAt!: Instant | null;
}
