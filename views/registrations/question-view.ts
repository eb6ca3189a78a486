import type { Option } from '../components/field/choice-field.js';

export type QuestionKind =
  | 'short_text'
  | 'long_text'
  | 'number'
  | 'date'
  | 'country'
  | 'choice'
  | 'choices'
  | 'yes_no'
  | 'consent'
  | 'email'
  | 'phone'
  | 'institution';

/** A question in the reader's language. Its field is named `answers.<id>`. */
export interface QuestionView {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  /** For choices and countries; for an institution, what was found for the name that was typed. */
  readonly options: readonly Option[];
  /** The exact words agreed to, for a consent. */
  readonly consentText: string | null;
  /** The longest text that is taken. */
  readonly max: number | null;
  /** The token of the HTML standard for the fact the question is bound to. */
  readonly autocomplete: string | null;
}

export function answerField(question: Pick<QuestionView, 'id'>): string {
  return `answers.${question.id}`;
}

/** What was found for a line that was typed is chosen in a field of its own. */
export function choiceField(name: string): string {
  return `${name}.choice`;
}
