import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn, jsonColumn } from '../../../platform/database/column-transformers.js';

/** One section of the office's settings. A section that was never saved has no row. */
@Entity('site_settings')
@Check('ck_site_settings_section', `"section" IN ('identity', 'colours', 'mail', 'contact', 'languages')`)
export class SiteSetting {
  @PrimaryColumn('varchar', { length: 20, primaryKeyConstraintName: 'pk_site_settings' })
  section!: string;

  @Column('text', { transformer: jsonColumn })
  value!: unknown;

  @Column('int')
  version!: number;

  @Column('bigint', { name: 'changed_at', transformer: instantColumn })
  changedAt!: Instant;

  @Column('uuid', { name: 'changed_by', nullable: true })
  @ForeignKey('Account', { name: 'fk_site_settings_changed_by' })
  changedBy!: Id | null;
}
