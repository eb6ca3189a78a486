import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import { instantColumn } from '../column-transformers.js';

/** How often something was tried under a key, in the columns rate-limiter-flexible expects. */
@Entity('rate_limits')
export class RateLimit {
  @PrimaryColumn('varchar', { length: 255, primaryKeyConstraintName: 'pk_rate_limits' })
  key!: string;

  @Column('int')
  points!: number;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  expire!: Instant | null;
}
