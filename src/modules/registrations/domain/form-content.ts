import type { FormSection, Question, QuestionDraft } from './question.js';

/** What an editor saves: the questions in their order and the sections they stand in. */
export interface FormContent {
  readonly sections: readonly FormSection[];
  readonly questions: readonly QuestionDraft[];
}

export interface SectionedQuestions<Each> {
  /** null: before all sections. */
  readonly section: FormSection | null;
  readonly questions: readonly Each[];
}

/** The order in which questions are asked: those without a section, then section by section. Empty sections are left out. */
export function bySection<Each extends Pick<QuestionDraft, 'section'>>(
  sections: readonly FormSection[],
  questions: readonly Each[],
): readonly SectionedQuestions<Each>[] {
  const known = new Set(sections.map(({ key }) => key));
  const loose = questions.filter(({ section }) => section === null || !known.has(section));
  const parts = [
    { section: null, questions: loose },
    ...sections.map((section) => ({ section, questions: questions.filter((each) => each.section === section.key) })),
  ];
  return parts.filter((part) => part.questions.length > 0);
}

/** The same list with one item a place further; null where there is no place to go. */
export function moved<Each>(items: readonly Each[], from: number, to: number): readonly Each[] | null {
  const [item, other] = [items[from], items[to]];
  return item === undefined || other === undefined ? null : items.with(from, other).with(to, item);
}

/** Where a question goes when it moves one place: past its neighbour on the same part of the form; -1 at the end. */
export function neighbour(questions: readonly QuestionDraft[], index: number, by: 1 | -1): number {
  const question = questions[index];
  if (!question) return -1;
  for (let at = index + by; at >= 0 && at < questions.length; at += by) {
    const other = questions[at];
    if (other && partOf(other) === partOf(question)) return at;
  }
  return -1;
}

/** All questions in the order they are asked: consents come last, on a page of their own. */
export function inOrder(sections: readonly FormSection[], questions: readonly Question[]): readonly Question[] {
  const consents = questions.filter(isConsent);
  const others = questions.filter((question) => !isConsent(question));
  return [...bySection(sections, others).flatMap((part) => part.questions), ...consents];
}

/** Consents are asked on the last screen, beside the button; all else on the screen before. */
export const isConsent = ({ kind }: Pick<QuestionDraft, 'kind'>): boolean => kind === 'consent';

const CONSENTS = Symbol('consents');

function partOf(question: QuestionDraft): string | symbol | null {
  return isConsent(question) ? CONSENTS : question.section;
}
