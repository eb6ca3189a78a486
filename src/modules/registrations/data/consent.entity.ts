import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/column-transformers.js';

/** The exact words a participant agreed to. */
@Entity('consents')
@Index('ux_consents_given', ['participantId', 'questionId'], { unique: true, where: '"withdrawn_at" IS NULL' })
export class Consent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_consents' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('Participant', { name: 'fk_consents_participant' })
  participantId!: Id;

  @Column('uuid')
  @ForeignKey('QuestionRecord', { name: 'fk_consents_question' })
  questionId!: Id;

  @Column('text')
  text!: string;

  @Column('varchar', { length: 64 })
  textDigest!: string;

  @Column('varchar', { length: 10 })
  locale!: string;

  @Column('bigint', { transformer: instantColumn })
  givenAt!: Instant;

  @Column('bigint', { nullable: true, transformer: instantColumn })
  withdrawnAt!: Instant | null;
}
