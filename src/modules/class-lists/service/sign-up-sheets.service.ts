import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Offerings, type OfferingView } from '../../programs/index.js';
import { Nominations, type RegistrationState } from '../../registrations/index.js';
import type { ClassListRow } from '../domain/class-list.js';
import { outcomeCounts, signUpsOf, signUpStudents, type SignUpStudent } from '../data/class-sign-up.repository.js';
import { type Answer, answerOf, ANSWERS, type ClassSignUpRow } from '../domain/class-sign-up.js';

export type AnswerCounts = Readonly<Partial<Record<Answer, number>>>;

/** One sign-up of a class with how its students stand, for lists. */
export interface ClassSignUpLine {
  readonly signUp: ClassSignUpRow;
  readonly offeringTitle: LocalizedText;
  readonly offeringSlug: string;
  readonly zone: string;
  readonly counts: AnswerCounts;
  readonly students: number;
}

/** What beginning would do to one student, or what it did. */
export interface StudentAnswer {
  readonly student: SignUpStudent;
  readonly answer: Answer;
  /** Where she stands, for who has signed up already or was asked. */
  readonly state: RegistrationState | null;
  readonly reminded: boolean;
}

/** Reads class sign-ups: what one would do, and what became of those that began. */
@Injectable()
export class SignUpSheets {
  constructor(
    private readonly offerings: Offerings,
    private readonly nominations: Nominations,
  ) {}

  /** All that began for these lists, the newest first; three queries. */
  async lines(ctx: Ctx, lists: readonly Pick<ClassListRow, 'id'>[]): Promise<readonly ClassSignUpLine[]> {
    const signUps =
      lists.length === 0
        ? []
        : await signUpsOf(
            ctx,
            lists.map(({ id }) => id),
          );
    const offerings = await this.offeringsOf(ctx, signUps);
    const counted = await outcomeCounts(
      ctx,
      signUps.map(({ id }) => id),
    );
    return signUps.flatMap((signUp) => {
      const offering = offerings.get(signUp.offeringId);
      if (!offering) return [];
      const counts: Partial<Record<Answer, number>> = {};
      let students = 0;
      for (const { signUpId, outcome, state, submitted, total } of counted) {
        if (signUpId !== signUp.id) continue;
        const answer = answerOf(outcome, state === null ? null : { state, submitted });
        counts[answer] = (counts[answer] ?? 0) + total;
        students += total;
      }
      const { title, slug, zone } = offering;
      return [{ signUp, offeringTitle: title, offeringSlug: slug, zone, counts, students }];
    });
  }

  /** What beginning would do to each student. Writes nothing. */
  async plan(ctx: Ctx, signUp: ClassSignUpRow): Promise<readonly StudentAnswer[]> {
    const students = await signUpStudents(ctx, signUp.id);
    const offering = await this.offerings.find(ctx, signUp.offeringId);
    const known = students.flatMap(({ accountId }) => accountId ?? []);
    const effects = await this.nominations.effects(ctx, offering, known);
    return students.map((student) => {
      const effect = effects.get(student.accountId ?? '');
      const state = effect?.state ?? null;
      return { student, answer: effect?.effect ?? 'no_account', state, reminded: false };
    });
  }

  /** How each student stands. */
  async answers(ctx: Ctx, signUp: ClassSignUpRow): Promise<readonly StudentAnswer[]> {
    const students = await signUpStudents(ctx, signUp.id);
    const states = await this.nominations.states(
      ctx,
      students.flatMap(({ registrationId }) => registrationId ?? []),
    );
    return students.map((student) => {
      const known = states.get(student.registrationId ?? '') ?? null;
      const answer = answerOf(student.outcome, known && { state: known.state, submitted: known.submittedAt !== null });
      return { student, answer, state: known?.state ?? null, reminded: known !== null && known.remindedAt !== null };
    });
  }

  private async offeringsOf(ctx: Ctx, signUps: readonly ClassSignUpRow[]): Promise<ReadonlyMap<Id, OfferingView>> {
    const ids = [...new Set(signUps.map(({ offeringId }) => offeringId))];
    return new Map((await this.offerings.findMany(ctx, ids)).map((offering) => [offering.id, offering]));
  }
}

export function countAnswers(answers: readonly StudentAnswer[]): AnswerCounts {
  const counts: Partial<Record<Answer, number>> = {};
  for (const name of ANSWERS) {
    const count = answers.filter(({ answer }) => answer === name).length;
    if (count > 0) counts[name] = count;
  }
  return counts;
}
