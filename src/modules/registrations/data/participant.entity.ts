import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** A person in a registration. */
@Entity('participants')
@Index('ux_participants_live', ['offeringId', 'accountId'], { unique: true, where: '"live" AND "counted"' })
@Index('ix_participants_registration', ['registrationId'])
@Index('ix_participants_account', ['accountId'])
@Check('ck_participants_role', `"role" IN ('contestant', 'learner', 'attendee', 'advisor', 'contact', 'guest')`)
export class Participant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_participants' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Registration', { name: 'fk_participants_registration' })
  registrationId!: Id;

  @Column('uuid')
  @ForeignKey('Offering', { name: 'fk_participants_offering' })
  offeringId!: Id;

  @Column('uuid', { nullable: true })
  @ForeignKey('Contest', { name: 'fk_participants_contest' })
  contestId!: Id | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { name: 'fk_participants_account' })
  accountId!: Id | null;

  @Column('varchar', { length: 16 })
  role!: string;

  @Column('boolean')
  counted!: boolean;

  @Column('boolean')
  live!: boolean;

  @Column('uuid', { nullable: true })
  @ForeignKey('Institution', { name: 'fk_participants_institution' })
  institutionId!: Id | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Region', { name: 'fk_participants_region' })
  regionId!: Id | null;

  @Column('varchar', { length: 60, nullable: true })
  division!: string | null;

  @Column('varchar', { length: 200, nullable: true })
  guardianName!: string | null;

  @Column('varchar', { length: 320, nullable: true })
  guardianAddress!: string | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  confirmedAt!: Instant | null;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;
}
