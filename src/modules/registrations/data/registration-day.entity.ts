import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';

/** Counter row: sign-ups of an offering in a region on a day. */
@Entity('registration_days')
export class RegistrationDay {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_registration_days' })
  @ForeignKey('Offering', { name: 'fk_registration_days_offering' })
  offeringId!: Id;

  /** A region's id, or "-" for people without one. */
  @PrimaryColumn('varchar', { length: 36, primaryKeyConstraintName: 'pk_registration_days' })
  regionKey!: string;

  @PrimaryColumn('varchar', { length: 10, primaryKeyConstraintName: 'pk_registration_days' })
  day!: string;

  @Column('int')
  total!: number;
}
