import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** What is still asked of a registration, beside its state. */
@Entity('conditions')
@Index('ix_conditions_registration', ['registrationId'])
@Check(
  'ck_conditions_kind',
  `"kind" IN ('guardian_consent', 'member_confirmation', 'advisor_confirmation', 'document', 'reconfirmation')`,
)
@Check('ck_conditions_effect', `"effect" IN ('none', 'lapse')`)
export class Condition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_conditions' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Registration', { name: 'fk_conditions_registration' })
  registrationId!: Id;

  @Column('uuid', { nullable: true })
  @ForeignKey('Participant', { name: 'fk_conditions_participant' })
  participantId!: Id | null;

  @Column('varchar', { length: 40 })
  kind!: string;

  @Column('varchar', { length: 16 })
  effect!: string;

  /** What exactly is asked, in the office's words; the person reads it. */
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  deadlineAt!: Instant | null;

  @Column('bigint', { transformer: instantColumn })
  createdAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  metAt!: Instant | null;

  /** Taken back, or its effect has come: it is asked no more. */
  @Column('bigint', { nullable: true, transformer: instantColumn })
  endedAt!: Instant | null;
}
