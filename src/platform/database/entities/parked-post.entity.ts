import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import { instantColumn } from '../column-transformers.js';

/** What somebody posted after their session had ended, kept until they have signed in again. */
@Entity('parked_posts')
export class ParkedPost {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'pk_parked_posts' })
  idHash!: string;

  @Column('text')
  path!: string;

  @Column('text')
  body!: string;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { transformer: instantColumn })
  expiresAt!: Instant;
}
