import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';

/** A piece of the file of an import, packed, as base64. */
@Entity('import_chunks')
export class ImportChunk {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_import_chunks' })
  @ForeignKey('Import', { name: 'fk_import_chunks_import' })
  importId!: Id;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_import_chunks' })
  position!: number;

  @Column('text')
  content!: string;
}
