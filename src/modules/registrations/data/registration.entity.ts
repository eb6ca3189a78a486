import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** One application to an offering. */
@Entity('registrations')
@Index('ux_registrations_reference', ['reference'], { unique: true })
@Index('ix_registrations_account', ['accountId', 'id'])
@Index('ix_registrations_newest', ['offeringId', 'submittedAt', 'id'])
@Index('ix_registrations_state', ['offeringId', 'state', 'submittedAt', 'id'])
@Index('ix_registrations_name', ['offeringId', 'sortKey', 'id'])
@Index('ix_registrations_region', ['offeringId', 'regionId', 'submittedAt', 'id'], { where: `"region_id" IS NOT NULL` })
@Index('ix_registrations_institution', ['offeringId', 'institutionId', 'submittedAt', 'id'], {
  where: `"institution_id" IS NOT NULL`,
})
@Index('ix_registrations_queue', ['blockingPoolId', 'queueArrival'], { where: `"state" = 'waiting'` })
@Index('ix_registrations_offers', ['offerExpiresAt'], { where: `"state" = 'offered'` })
@Check(
  'ck_registrations_state',
  `"state" IN ('draft', 'under_review', 'waiting', 'offered', 'confirmed', 'declined', 'withdrawn', 'cancelled', 'lapsed')`,
)
@Check(
  'ck_registrations_queue',
  `("state" = 'waiting') = ("blocking_pool_id" IS NOT NULL) AND ("blocking_pool_id" IS NULL) = ("queue_arrival" IS NULL)`,
)
@Check('ck_registrations_offer', `("state" = 'offered') = ("offer_expires_at" IS NOT NULL)`)
export class Registration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_registrations' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Offering', { name: 'fk_registrations_offering' })
  offeringId!: Id;

  @Column('uuid')
  @ForeignKey('Account', { name: 'fk_registrations_account' })
  accountId!: Id;

  @Column('uuid')
  @ForeignKey('FormRecord', { name: 'fk_registrations_form' })
  formId!: Id;

  /** As pinned on its first participant; beside the order of the desk's list, so that a region's page needs no join. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Region', { name: 'fk_registrations_region' })
  regionId!: Id | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Institution', { name: 'fk_registrations_institution' })
  institutionId!: Id | null;

  @Column('varchar', { length: 16 })
  reference!: string;

  @Column('varchar', { length: 16 })
  state!: string;

  @Column('bigint', { transformer: instantColumn })
  stateSince!: Instant;

  @Column('int')
  units!: number;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  submittedAt!: Instant | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('SeatPoolRecord', { name: 'fk_registrations_blocking_pool' })
  blockingPoolId!: Id | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  queueArrival!: number | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  offerExpiresAt!: Instant | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('int')
  version!: number;

  @Column('varchar', { length: 200 })
  sortKey!: string;

  @Column('text')
  searchKey!: string;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;
}
