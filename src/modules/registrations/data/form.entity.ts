import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** One version of an offering's questions. */
@Entity('forms')
@Index('ux_forms_version', ['offeringId', 'version'], { unique: true })
export class FormRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_forms' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Offering', { name: 'fk_forms_offering' })
  offeringId!: Id;

  @Column('int')
  version!: number;

  /** Titles and introductions that questions stand under, in their order. */
  @Column('text')
  sections!: string;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;
}
