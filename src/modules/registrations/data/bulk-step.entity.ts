import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';

/** One registration of a bulk run, and what became of it. */
@Entity('bulk_steps')
@Index('ix_bulk_steps_result', ['runId', 'result', 'position'])
@Index('ix_bulk_steps_registration', ['registrationId'])
@Check('ck_bulk_steps_result', `"result" IN ('waiting', 'changed', 'refused')`)
export class BulkStepRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_bulk_steps' })
  @ForeignKey('BulkRunRecord', { name: 'fk_bulk_steps_run' })
  runId!: Id;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_bulk_steps' })
  position!: number;

  @Column('uuid')
  @ForeignKey('Registration', { name: 'fk_bulk_steps_registration' })
  registrationId!: Id;

  @Column('varchar', { length: 16 })
  result!: string;

  /** The key of the message that says why, where it was refused. */
  @Column('varchar', { length: 80, nullable: true })
  failure!: string | null;
}
