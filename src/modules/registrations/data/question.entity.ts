import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';

/** A question in one version of a form. */
@Entity('questions')
@Index('ux_questions_key', ['formId', 'key'], { unique: true })
@Check(
  'ck_questions_kind',
  `"kind" IN ('short_text', 'long_text', 'number', 'date', 'country', 'choice', 'choices', 'yes_no', 'consent', 'email', 'phone', 'institution')`,
)
export class QuestionRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_questions' })
  id!: Id;

  @Column('uuid')
  @ForeignKey('FormRecord', { name: 'fk_questions_form' })
  formId!: Id;

  @Column('varchar', { length: 60 })
  key!: string;

  @Column('varchar', { length: 16 })
  kind!: string;

  @Column('text')
  label!: string;

  @Column('text')
  hint!: string;

  @Column('boolean')
  required!: boolean;

  @Column('text')
  options!: string;

  @Column('text')
  limits!: string;

  @Column('text', { nullable: true })
  consentText!: string | null;

  @Column('varchar', { length: 40, nullable: true })
  binding!: string | null;

  @Column('boolean')
  sensitive!: boolean;

  @Column('int', { nullable: true })
  retentionDays!: number | null;

  @Column('varchar', { length: 60, nullable: true })
  section!: string | null;

  @Column('int')
  position!: number;
}
