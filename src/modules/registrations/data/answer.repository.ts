import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { newId } from '../../../kernel/id.js';
import { digestOf } from '../../../kernel/digest.js';
import type { AnswerValue } from '../domain/question.js';

export type Answers = ReadonlyMap<Id, AnswerValue>;

export async function answersOf(ctx: Ctx, participantId: Id): Promise<Answers> {
  const rows = await ctx.db.rows<{ questionId: Id; value: string }>(
    `SELECT "question_id", "value" FROM "answers" WHERE "participant_id" = :participantId`,
    { participantId },
  );
  return new Map(rows.map((row) => [row.questionId, JSON.parse(row.value) as AnswerValue]));
}

/** Replaces a participant's answers by these. */
export async function replaceAnswers(tx: Tx, participantId: Id, answers: Answers): Promise<void> {
  await tx.db.change(`DELETE FROM "answers" WHERE "participant_id" = :participantId`, { participantId });
  await insertAnswers(tx, participantId, answers);
}

export async function insertAnswers(tx: Tx, participantId: Id, answers: Answers): Promise<void> {
  if (answers.size === 0) return;
  await tx.db.insert(
    'answers',
    [...answers].map(([questionId, value]) => ({
      participantId,
      questionId,
      value: JSON.stringify(value),
      updatedAt: tx.now,
    })),
  );
}

/** Keeps the exact words a person agreed to, in the language they were shown in. */
export async function insertConsent(tx: Tx, participantId: Id, questionId: Id, text: string): Promise<void> {
  await tx.db.insert('consents', {
    id: newId(tx.now),
    participantId,
    questionId,
    text,
    textDigest: digestOf(text),
    locale: tx.locale,
    givenAt: tx.now,
    withdrawnAt: null,
  });
}

/** Replaces some answers of a participant; the others keep their date. */
export async function changeAnswers(
  tx: Tx,
  participantId: Id,
  changes: readonly { readonly questionId: Id; readonly value: AnswerValue | null }[],
): Promise<void> {
  await tx.db.change(
    `DELETE FROM "answers" WHERE "participant_id" = :participantId AND "question_id" IN (:questionIds)`,
    { participantId, questionIds: changes.map(({ questionId }) => questionId) },
  );
  const given = changes.flatMap(({ questionId, value }) => (value === null ? [] : [[questionId, value] as const]));
  await insertAnswers(tx, participantId, new Map(given));
}

/** When a draft was last saved: its newest answer, or null where it has none. */
export async function lastAnswered(ctx: Ctx, registrationId: Id): Promise<Instant | null> {
  const row = await ctx.db.row<{ at: Instant | null }>(
    `SELECT MAX(a."updated_at") AS "at" FROM "answers" a JOIN "participants" p ON p."id" = a."participant_id"
     WHERE p."registration_id" = :registrationId`,
    { registrationId },
  );
  return row?.at == null ? null : Number(row.at);
}
