import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { instantColumn, jsonColumn } from '../../../platform/database/column-transformers.js';
import type { ShelfState } from '../domain/shelf-state.js';

/** One year or season of a program. */
@Entity('editions')
@Index('ux_editions_slug', ['programId', 'slug'], { unique: true })
@Check('ck_editions_state', `"state" IN ('draft', 'published', 'archived')`)
export class Edition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_editions' })
  id!: Id;

  @Column('uuid', { name: 'program_id' })
  @ForeignKey('Program', { name: 'fk_editions_program' })
  programId!: Id;

  @Column('varchar', { length: 80 })
  slug!: string;

  @Column('text', { transformer: jsonColumn })
  name!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  summary!: LocalizedText;

  @Column('varchar', { length: 16 })
  state!: ShelfState;

  @Column('bigint', { name: 'starts_at', nullable: true, transformer: instantColumn })
  startsAt!: Instant | null;

  @Column('bigint', { name: 'ends_at', nullable: true, transformer: instantColumn })
  endsAt!: Instant | null;

  @Column('int')
  version!: number;

  @Column('bigint', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;
}
