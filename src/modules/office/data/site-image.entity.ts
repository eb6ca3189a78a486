import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A picture of the office. It lies in the database: every process serves it, every backup holds it. */
@Entity('site_images')
@Check('ck_site_images_kind', `"kind" IN ('logo', 'icon')`)
export class SiteImage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_site_images' })
  id!: Id;

  @Column('varchar', { length: 10 })
  kind!: string;

  @Column('varchar', { length: 40 })
  type!: string;

  @Column('int')
  width!: number;

  @Column('int')
  height!: number;

  /** Base64: a picture of a few kilobytes, the same column on both databases. */
  @Column('text')
  content!: string;

  @Column('bigint', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;
}
