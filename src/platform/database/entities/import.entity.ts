import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn, jsonColumn } from '../column-transformers.js';

/** A table that somebody brings in. `doneLine` is the line up to which rows are done (or, in a reversal, taken back). */
@Entity('imports')
@Index('ix_imports_account', ['accountId', 'id'])
@Index('ix_imports_target', ['kind', 'targetId', 'id'])
@Index('ix_imports_created', ['createdAt'])
@Check('ck_imports_format', `"format" IN ('text', 'rows')`)
@Check(
  'ck_imports_state',
  `"state" IN ('staging', 'draft', 'checking', 'checked', 'running', 'done', 'failed', 'reversing', 'reversed')`,
)
export class Import {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_imports' })
  id!: Id;

  @Column('varchar', { length: 60 })
  kind!: string;

  @Column('uuid', { nullable: true })
  targetId!: Id | null;

  @Column('uuid')
  accountId!: Id;

  @Column('varchar', { length: 200 })
  fileName!: string;

  @Column('varchar', { length: 8 })
  format!: 'text' | 'rows';

  @Column('int')
  bytes!: number;

  @Column('varchar', { length: 64 })
  digest!: string;

  @Column('varchar', { length: 16 })
  state!: string;

  @Column('text', { transformer: jsonColumn })
  layout!: unknown;

  @Column('int', { nullable: true })
  total!: number | null;

  @Column('int')
  done!: number;

  @Column('int')
  doneLine!: number;

  @Column('text', { transformer: jsonColumn })
  counts!: unknown;

  @Column('text', { nullable: true, transformer: jsonColumn })
  preview!: unknown;

  @Column('text', { nullable: true, transformer: jsonColumn })
  failure!: unknown;

  @Column('int', { nullable: true })
  kept!: number | null;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  startedAt!: Instant | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  endedAt!: Instant | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  reversedAt!: Instant | null;
}
