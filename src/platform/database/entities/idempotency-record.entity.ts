import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import { instantColumn } from '../column-transformers.js';

const KEY = 'pk_idempotency_keys';

/** A form post that was done, with the answer a repeat of it gets. */
@Entity('idempotency_keys')
@Index('ix_idempotency_keys_created', ['createdAt'])
export class IdempotencyRecord {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: KEY })
  actorKey!: string;

  @PrimaryColumn('varchar', { length: 200, primaryKeyConstraintName: KEY })
  route!: string;

  @PrimaryColumn('varchar', { length: 100, primaryKeyConstraintName: KEY })
  key!: string;

  @Column('varchar', { length: 64 })
  bodyDigest!: string;

  @Column('text', { nullable: true })
  result!: string | null;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;
}
