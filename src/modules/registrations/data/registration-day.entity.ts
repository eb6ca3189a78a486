import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';

/** Counter row: sign-ups of an offering a day. */
@Entity('registration_days')
export class RegistrationDay {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_registration_days' })
  @ForeignKey('Offering', { name: 'fk_registration_days_offering' })
  offeringId!: Id;

  @PrimaryColumn('varchar', { length: 10, primaryKeyConstraintName: 'pk_registration_days' })
  day!: string;

  @Column('int')
  total!: number;
}
