import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** "Tell me when it opens": somebody who waits for an offering to open in a region. */
@Entity('opening_notices')
@Index('ux_opening_notices_address', ['offeringId', 'regionId', 'addressKey'], { unique: true })
@Index('ux_opening_notices_token', ['tokenHash'], { unique: true })
@Index('ix_opening_notices_due', ['offeringId', 'regionId'], {
  where: '"confirmed_at" IS NOT NULL AND "sent_at" IS NULL',
})
export class OpeningNotice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_opening_notices' })
  id!: Id;

  @Column('uuid', { name: 'offering_id' })
  @ForeignKey('Offering', { name: 'fk_opening_notices_offering' })
  offeringId!: Id;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey('Region', { name: 'fk_opening_notices_region' })
  regionId!: Id;

  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_opening_notices_account' })
  accountId!: Id | null;

  @Column('varchar', { length: 320 })
  address!: string;

  @Column('varchar', { name: 'address_key', length: 320 })
  addressKey!: string;

  @Column('varchar', { length: 10 })
  locale!: string;

  @Column('varchar', { length: 64, nullable: true })
  zone!: string | null;

  /** Of the link that confirms the address of a stranger. */
  @Column('varchar', { name: 'token_hash', length: 64, nullable: true })
  tokenHash!: string | null;

  @Column('bigint', { name: 'asked_at', transformer: instantColumn })
  askedAt!: Instant;

  @Column('bigint', { name: 'confirmed_at', nullable: true, transformer: instantColumn })
  confirmedAt!: Instant | null;

  @Column('bigint', { name: 'sent_at', nullable: true, transformer: instantColumn })
  sentAt!: Instant | null;
}
