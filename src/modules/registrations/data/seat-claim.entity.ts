import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** Units a registration takes from a pool. */
@Entity('seat_claims')
@Index('ix_seat_claims_pool', ['poolId', 'arrival'])
@Check('ck_seat_claims_units', `"units" > 0`)
export class SeatClaimRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_seat_claims' })
  @ForeignKey('Registration', { name: 'fk_seat_claims_registration' })
  registrationId!: Id;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_seat_claims' })
  @ForeignKey('SeatPoolRecord', { name: 'fk_seat_claims_pool' })
  poolId!: Id;

  @Column('int')
  units!: number;

  @Column('bigint', { transformer: instantColumn })
  arrival!: number;

  @Column('boolean')
  holds!: boolean;
}
