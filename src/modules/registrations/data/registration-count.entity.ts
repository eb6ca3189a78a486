import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';

/** Counter row: registrations of an offering by region and state. */
@Entity('registration_counts')
export class RegistrationCount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_registration_counts' })
  @ForeignKey('Offering', { name: 'fk_registration_counts_offering' })
  offeringId!: Id;

  @PrimaryColumn('varchar', { length: 36, primaryKeyConstraintName: 'pk_registration_counts' })
  regionKey!: string;

  @PrimaryColumn('varchar', { length: 16, primaryKeyConstraintName: 'pk_registration_counts' })
  state!: string;

  @Column('int')
  total!: number;
}
