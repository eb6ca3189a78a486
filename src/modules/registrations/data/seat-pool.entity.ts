import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** Places of an offering that are counted: everyone's, or one of several to choose between. */
@Entity('seat_pools')
@Index('ix_seat_pools_offering', ['offeringId', 'position'])
@Index('ux_seat_pools_region', ['offeringId', 'regionId'], { unique: true, where: '"region_id" IS NOT NULL' })
@Check('ck_seat_pools_unit', `"unit" IN ('person', 'team')`)
@Check('ck_seat_pools_capacity', `"capacity" IS NULL OR "capacity" >= 0`)
@Check('ck_seat_pools_counts', `"taken" >= 0 AND "waiting" >= 0 AND "arrivals" >= 0`)
export class SeatPoolRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_seat_pools' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Offering', { name: 'fk_seat_pools_offering' })
  offeringId!: Id;

  @Column('uuid', { nullable: true })
  @ForeignKey('Region', { name: 'fk_seat_pools_region' })
  regionId!: Id | null;

  @Column('text')
  name!: string;

  @Column('varchar', { length: 16 })
  unit!: string;

  @Column('boolean')
  everyone!: boolean;

  @Column('int', { nullable: true })
  capacity!: number | null;

  @Column('int')
  taken!: number;

  @Column('int')
  waiting!: number;

  @Column('bigint', { transformer: instantColumn })
  arrivals!: number;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  offersUntil!: Instant | null;

  @Column('int')
  position!: number;
}
