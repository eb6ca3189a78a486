import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { instantColumn, jsonColumn } from '../../../platform/database/column-transformers.js';

/** One version of a legal text. Rows are only added: what somebody accepted can be read for ever. */
@Entity('site_texts')
@Index('ux_site_texts_number', ['name', 'number'], { unique: true })
@Check('ck_site_texts_name', `"name" IN ('privacy', 'terms', 'accessibility')`)
export class SiteText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_site_texts' })
  id!: Id;

  @Column('varchar', { length: 20 })
  name!: string;

  /** 1, 2, 3: how often this text was changed. */
  @Column('int')
  number!: number;

  /** What people accept: changes only when they must accept again. */
  @Column('varchar', { length: 40 })
  version!: string;

  @Column('text', { transformer: jsonColumn })
  body!: LocalizedText;

  @Column('bigint', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;

  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('Account', { name: 'fk_site_texts_created_by' })
  createdBy!: Id | null;
}
