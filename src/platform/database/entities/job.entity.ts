import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../column-transformers.js';

/** Something to be done later, once: an event's delivery to a subscriber, a letter, a clock-bound step. */
@Entity('jobs')
@Index('ix_jobs_due', ['priority', 'dueAt', 'id'], { where: `"state" = 'pending'` })
@Index('ux_jobs_delivery', ['eventId', 'kind'], { unique: true })
@Index('ix_jobs_ended', ['endedAt'], { where: `"state" <> 'pending'` })
@Index('ux_jobs_unique_key', ['kind', 'uniqueKey'], { unique: true, where: `"state" = 'pending'` })
@Check('ck_jobs_state', `"state" IN ('pending', 'done', 'dead')`)
export class Job {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_jobs' })
  id!: Id;

  @Column('varchar', { length: 100 })
  kind!: string;

  @Column('uuid', { nullable: true })
  eventId!: Id | null;

  @Column('varchar', { length: 200, nullable: true })
  uniqueKey!: string | null;

  @Column('text')
  payload!: string;

  @Column('varchar', { length: 16 })
  state!: 'pending' | 'done' | 'dead';

  /** Lower goes first. */
  @Column('int')
  priority!: number;

  @Column('int')
  attempts!: number;

  @Column('bigint', { transformer: instantColumn })
  dueAt!: Instant;

  @Column('varchar', { length: 64, nullable: true })
  leaseToken!: string | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  leaseUntil!: Instant | null;

  @Column('text', { nullable: true })
  lastError!: string | null;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  endedAt!: Instant | null;
}
