import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Form, Question } from '../domain/question.js';

interface FormRow {
  readonly id: Id;
  readonly offeringId: Id;
  readonly version: number;
  readonly sections: string;
}

type QuestionRow = Omit<
  Question,
  'label' | 'hint' | 'options' | 'limits' | 'consentText' | 'required' | 'sensitive'
> & {
  label: string;
  hint: string;
  options: string;
  limits: string;
  consentText: string | null;
  required: number | boolean;
  sensitive: number | boolean;
};

const QUESTION_COLUMNS = `"id", "key", "kind", "label", "hint", "required", "options", "limits", "consent_text", "binding", "sensitive", "retention_days", "section", "position"`;

export async function latestForm(ctx: Ctx, offeringId: Id): Promise<Form | null> {
  const row = await ctx.db.row<FormRow>(
    `SELECT "id", "offering_id", "version", "sections" FROM "forms" WHERE "offering_id" = :offeringId ORDER BY "version" DESC LIMIT 1`,
    { offeringId },
  );
  return row ? withQuestions(ctx, row) : null;
}

export async function findForm(ctx: Ctx, id: Id): Promise<Form | null> {
  const row = await ctx.db.row<FormRow>(
    `SELECT "id", "offering_id", "version", "sections" FROM "forms" WHERE "id" = :id`,
    { id },
  );
  return row ? withQuestions(ctx, row) : null;
}

/** A version never changes once it is saved, so it is read once per process: every sign-up page asks for it. */
const versions = new Map<Id, Form>();
const MOST_VERSIONS = 500;

async function withQuestions(ctx: Ctx, row: FormRow): Promise<Form> {
  const known = versions.get(row.id);
  if (known) return known;
  const form = await readQuestions(ctx, row);
  if (versions.size >= MOST_VERSIONS) versions.clear();
  versions.set(row.id, form);
  return form;
}

async function readQuestions(ctx: Ctx, form: FormRow): Promise<Form> {
  const rows = await ctx.db.rows<QuestionRow>(
    `SELECT ${QUESTION_COLUMNS} FROM "questions" WHERE "form_id" = :formId ORDER BY "position"`,
    { formId: form.id },
  );
  return { ...form, sections: JSON.parse(form.sections) as Form['sections'], questions: rows.map(questionFrom) };
}

function questionFrom(row: QuestionRow): Question {
  return {
    ...row,
    label: JSON.parse(row.label) as Question['label'],
    hint: JSON.parse(row.hint) as Question['hint'],
    options: JSON.parse(row.options) as Question['options'],
    limits: JSON.parse(row.limits) as Question['limits'],
    consentText: row.consentText === null ? null : (JSON.parse(row.consentText) as Question['consentText']),
    required: Boolean(row.required),
    sensitive: Boolean(row.sensitive),
  };
}

/** Returns false where another editor has just written the same version. */
export async function insertForm(tx: Tx, form: Form, createdAt: Instant): Promise<boolean> {
  const { id, offeringId, version } = form;
  const row = { id, offeringId, version, sections: JSON.stringify(form.sections), createdAt };
  if ((await tx.db.insert('forms', row, { orIgnore: true })) === 0) return false;
  if (form.questions.length > 0) {
    await tx.db.insert(
      'questions',
      form.questions.map((question) => ({
        ...question,
        formId: id,
        label: JSON.stringify(question.label),
        hint: JSON.stringify(question.hint),
        options: JSON.stringify(question.options),
        limits: JSON.stringify(question.limits),
        consentText: question.consentText === null ? null : JSON.stringify(question.consentText),
      })),
    );
  }
  return true;
}
