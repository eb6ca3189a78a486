import { answerField, choiceField, type QuestionView } from '../../../../views/registrations/question-view.js';
import type { QuestionPart } from '../../../../views/registrations/section-index.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { FormValues } from '../../../platform/http/index.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import { bySection } from '../domain/form-content.js';
import { typedInstitution } from '../domain/institution-choice.js';
import { isInstitutionAnswer, rawOf } from '../domain/prefill.js';
import type { AnswerValue, Form, Question } from '../domain/question.js';
import { institutionOptions, questionView } from './question-words.js';
import type { TriedDetails } from './sign-up-words.js';

interface Asked {
  readonly questions: readonly Question[];
  readonly answers: ReadonlyMap<string, AnswerValue>;
  readonly tried: TriedDetails | null;
}

/** Questions under their sections, in the reader's language, with what was found for the names that were typed. */
export function questionParts(
  ctx: Ctx,
  { sections }: Form,
  { questions, answers, tried }: Asked,
  say: Translate,
): readonly QuestionPart[] {
  const view = (question: Question): QuestionView => {
    const shown = questionView(question, ctx.locale);
    const lookup = tried?.institutions?.get(question.id);
    if (!lookup || lookup.found) return shown;
    const { typed } = typedInstitution(tried?.values[answerField(question)]);
    return { ...shown, options: institutionOptions(lookup, typed, say) };
  };
  return bySection(sections, questions).map((part) => ({
    key: part.section?.key ?? null,
    title: part.section ? inLocale(part.section.title, ctx.locale) : null,
    intro: part.section ? inLocale(part.section.intro, ctx.locale) || null : null,
    questions: part.questions.map(view),
    answered: part.questions.filter(({ id }) => answers.has(id)).length,
  }));
}

/** Answers by the names of their fields. */
export function answerFields(answers: ReadonlyMap<string, AnswerValue>): FormValues {
  const values: FormValues = {};
  for (const [id, value] of answers) {
    const raw = rawOf(value);
    const name = answerField({ id });
    if (isInstitutionAnswer(value)) {
      const [typed = '', choice = ''] = raw ?? [];
      Object.assign(values, { [name]: typed, [choiceField(name)]: choice });
    } else if (raw !== undefined) values[name] = typeof raw === 'string' ? raw : [...raw];
  }
  return values;
}
