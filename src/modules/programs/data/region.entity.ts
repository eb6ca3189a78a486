import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { jsonColumn } from '../../../platform/database/column-transformers.js';

/** A part of the world as a program divides it; regions stand in a tree. */
@Entity('regions')
@Index('ux_regions_code', ['programId', 'code'], { unique: true })
export class Region {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_regions' })
  id!: Id;

  @Column('uuid', { name: 'program_id' })
  @ForeignKey('Program', { name: 'fk_regions_program' })
  programId!: Id;

  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey('Region', { name: 'fk_regions_parent' })
  parentId!: Id | null;

  @Column('varchar', { length: 40 })
  code!: string;

  @Column('text', { transformer: jsonColumn })
  name!: LocalizedText;

  @Column('varchar', { length: 64 })
  zone!: string;

  @Column('int')
  position!: number;
}
