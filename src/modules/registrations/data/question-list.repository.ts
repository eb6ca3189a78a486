import type { Ctx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { QuestionKind, QuestionOption } from '../domain/question.js';

/** A question over all versions of a form: asked as in the newest, answered under any of the ids. */
export interface AskedQuestion {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly label: LocalizedText;
  readonly options: readonly QuestionOption[];
  readonly sensitive: boolean;
  readonly ids: readonly Id[];
}

interface Row {
  readonly id: Id;
  readonly key: string;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly options: string;
  readonly sensitive: boolean | number;
}

/** Every question an offering ever asked, those of the newest form first. One query. */
export async function questionsAsked(ctx: Ctx, offeringId: Id): Promise<readonly AskedQuestion[]> {
  const rows = await ctx.db.rows<Row>(
    `SELECT q."id", q."key", q."kind", q."label", q."options", q."sensitive"
     FROM "questions" q JOIN "forms" f ON f."id" = q."form_id"
     WHERE f."offering_id" = :offeringId ORDER BY f."version" DESC, q."position"`,
    { offeringId },
  );
  const newest = new Map<string, Row>();
  for (const row of rows) if (!newest.has(row.key)) newest.set(row.key, row);
  return [...newest.values()].map((row) => {
    const versions = rows.filter(({ key }) => key === row.key);
    return {
      key: row.key,
      kind: row.kind,
      label: JSON.parse(row.label) as LocalizedText,
      options: optionsOf(versions),
      // Once sensitive, the old answers stay so.
      sensitive: versions.some(({ sensitive }) => Boolean(sensitive)),
      ids: versions.map(({ id }) => id),
    };
  });
}

/** Options of all versions: an old answer keeps its words. */
function optionsOf(versions: readonly Row[]): QuestionOption[] {
  const all = versions.flatMap(({ options }) => JSON.parse(options) as QuestionOption[]);
  return [...new Map(all.toReversed().map((option) => [option.value, option])).values()].toReversed();
}

/** The answers of some registrations to some questions: registration -> question id -> stored value. One query. */
export async function answersOfMany(
  ctx: Ctx,
  registrationIds: readonly Id[],
  questionIds: readonly Id[],
): Promise<ReadonlyMap<Id, ReadonlyMap<Id, unknown>>> {
  const found = new Map<Id, Map<Id, unknown>>();
  if (registrationIds.length === 0 || questionIds.length === 0) return found;
  const rows = await ctx.db.rows<{ registrationId: Id; questionId: Id; value: string }>(
    `SELECT p."registration_id", a."question_id", a."value"
     FROM "participants" p JOIN "answers" a ON a."participant_id" = p."id"
     WHERE p."registration_id" IN (:registrationIds) AND a."question_id" IN (:questionIds)`,
    { registrationIds, questionIds },
  );
  for (const { registrationId, questionId, value } of rows) {
    const known = found.get(registrationId) ?? new Map<Id, unknown>();
    found.set(registrationId, known.set(questionId, JSON.parse(value)));
  }
  return found;
}
