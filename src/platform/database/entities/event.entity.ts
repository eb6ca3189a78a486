import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../column-transformers.js';

/** One change of state: who, when, what, from, to and why. Never changed, but for `reason` and `detail`, which can be erased with their salt. */
@Entity('events')
@Index('ix_events_undispatched', ['id'], { where: '"chain_position" IS NULL' })
@Index('ix_events_subject', ['subjectType', 'subjectId', 'id'])
@Index('ix_events_offering', ['offeringId', 'id'])
@Index('ix_events_account', ['accountId', 'id'])
export class EventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_events' })
  id!: Id;

  @Column('bigint', { transformer: instantColumn })
  at!: Instant;

  @Column('varchar', { length: 16 })
  actorKind!: string;

  @Column('uuid', { nullable: true })
  actorId!: Id | null;

  @Column('varchar', { length: 100, nullable: true })
  actorName!: string | null;

  @Column('varchar', { length: 100 })
  kind!: string;

  @Column('varchar', { length: 40 })
  subjectType!: string;

  @Column('varchar', { length: 64 })
  subjectId!: string;

  @Column('uuid', { nullable: true })
  offeringId!: Id | null;

  @Column('uuid', { nullable: true })
  accountId!: Id | null;

  @Column('varchar', { length: 40, nullable: true })
  fromState!: string | null;

  @Column('varchar', { length: 40, nullable: true })
  toState!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('varchar', { length: 64 })
  digest!: string;

  @Column('text', { nullable: true })
  detail!: string | null;

  @Column('varchar', { length: 32, nullable: true })
  salt!: string | null;

  @Column('varchar', { length: 64, nullable: true })
  personalDigest!: string | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  chainPosition!: number | null;
}
