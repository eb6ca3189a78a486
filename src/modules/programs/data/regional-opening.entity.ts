import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** Where an offering differs in a region. Languages are comma-separated; empty: the offering's. */
@Entity('regional_openings')
@Index('ux_regional_openings', ['offeringId', 'regionId'], { unique: true })
@Index('ix_regional_openings_region', ['regionId'])
export class RegionalOpening {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_regional_openings' })
  id!: Id;

  @Column('uuid', { name: 'offering_id' })
  @ForeignKey('Offering', { name: 'fk_regional_openings_offering' })
  offeringId!: Id;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey('Region', { name: 'fk_regional_openings_region' })
  regionId!: Id;

  @Column('boolean', { name: 'is_open' })
  isOpen!: boolean;

  @Column('varchar', { length: 64 })
  zone!: string;

  @Column('bigint', { name: 'opens_at', nullable: true, transformer: instantColumn })
  opensAt!: Instant | null;

  @Column('bigint', { name: 'closes_at', nullable: true, transformer: instantColumn })
  closesAt!: Instant | null;

  @Column('varchar', { length: 100 })
  languages!: string;

  @Column('varchar', { length: 320, nullable: true })
  contact!: string | null;

  /** Counts changes: calendars take a later entry for a newer one. */
  @Column('int')
  version!: number;
}
