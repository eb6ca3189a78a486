import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';
import { jsonColumn } from '../column-transformers.js';

/** What became of one row of an import: its cells as they were, the result, and what taking it back needs. */
@Entity('import_rows')
@Index('ix_import_rows_result', ['importId', 'result', 'line'])
@Check('ck_import_rows_result', `"result" IN ('created', 'updated', 'unchanged', 'revived', 'moved', 'refused')`)
export class ImportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_import_rows' })
  @ForeignKey('Import', { name: 'fk_import_rows_import' })
  importId!: Id;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_import_rows' })
  line!: number;

  @Column('text', { transformer: jsonColumn })
  cells!: readonly string[];

  @Column('varchar', { length: 16 })
  result!: string;

  @Column('text', { nullable: true, transformer: jsonColumn })
  reason!: unknown;

  @Column('varchar', { length: 60, nullable: true })
  columnKey!: string | null;

  @Column('text', { nullable: true, transformer: jsonColumn })
  undo!: unknown;

  @Column('uuid', { nullable: true })
  subjectId!: Id | null;
}
