import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** What a participant answered to a question of one version. */
@Entity('answers')
export class Answer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_answers' })
  @ForeignKey('Participant', { name: 'fk_answers_participant' })
  participantId!: Id;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_answers' })
  @ForeignKey('QuestionRecord', { name: 'fk_answers_question' })
  questionId!: Id;

  @Column('text')
  value!: string;

  @Column('bigint', { transformer: instantColumn })
  updatedAt!: Instant;
}
