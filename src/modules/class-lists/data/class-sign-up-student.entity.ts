import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/id.js';

/** One student of a class sign-up, and what came of asking her. */
@Entity('class_sign_up_students')
@Index('ix_class_sign_up_students_student', ['studentId'])
@Check(
  'ck_class_sign_up_students_outcome',
  `"outcome" IN ('chosen', 'asked', 'already', 'no_account', 'limit', 'refused', 'closed')`,
)
export class ClassSignUpStudent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_class_sign_up_students' })
  @ForeignKey('ClassSignUp', { name: 'fk_class_sign_up_students_sign_up' })
  signUpId!: Id;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_class_sign_up_students' })
  @ForeignKey('ClassListStudent', { name: 'fk_class_sign_up_students_student' })
  studentId!: Id;

  @Column('varchar', { length: 16 })
  outcome!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Registration', { name: 'fk_class_sign_up_students_registration' })
  registrationId!: Id | null;
}
