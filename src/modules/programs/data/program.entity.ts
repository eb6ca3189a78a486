import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { instantColumn, jsonColumn } from '../../../platform/database/column-transformers.js';
import type { ShelfState } from '../domain/shelf-state.js';

/** What an office runs year after year. */
@Entity('programs')
@Index('ux_programs_slug', ['slug'], { unique: true })
@Check('ck_programs_state', `"state" IN ('draft', 'published', 'archived')`)
export class Program {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_programs' })
  id!: Id;

  @Column('varchar', { length: 80 })
  slug!: string;

  @Column('text', { transformer: jsonColumn })
  name!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  summary!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  body!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  audience!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  steps!: LocalizedText;

  @Column('text', { transformer: jsonColumn })
  gains!: LocalizedText;

  @Column('varchar', { length: 16 })
  state!: ShelfState;

  @Column('varchar', { length: 16 })
  hue!: string;

  @Column('varchar', { length: 16 })
  drawing!: string;

  @Column('int')
  position!: number;

  @Column('boolean')
  example!: boolean;

  @Column('int')
  version!: number;

  @Column('bigint', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;
}
