import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';

export const QUESTION_KINDS = [
  'short_text',
  'long_text',
  'number',
  'date',
  'country',
  'choice',
  'choices',
  'yes_no',
  'consent',
  'email',
  'phone',
  'institution',
] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Facts of the profile that a question may be bound to: asked once, prefilled after. */
export const BINDINGS = [
  'legal_name',
  'latin_name',
  'country',
  'city',
  'birth_date',
  'occupation',
  'institution_name',
  'student_number',
  'graduation_year',
  'phone',
] as const;

export type Binding = (typeof BINDINGS)[number];

export interface QuestionOption {
  /** What is stored, like `network`. */
  readonly value: string;
  readonly label: LocalizedText;
}

/** Limits by kind: characters for texts, the number itself for numbers, ISO dates for dates, ticks for choices. */
export interface QuestionLimits {
  readonly min?: number;
  readonly max?: number;
  readonly earliest?: string;
  readonly latest?: string;
}

/** Questions that belong together, under a title. */
export interface FormSection {
  readonly key: string;
  readonly title: LocalizedText;
  readonly intro: LocalizedText;
}

/** An institution as it was answered: one of those known, or (`id` null) one that is not listed yet. */
export interface InstitutionAnswer {
  readonly id: Id | null;
  /** As the person read or wrote it. */
  readonly name: string;
}

export interface QuestionDraft {
  /** Stays the same through all versions of the form, so that answers can be compared. */
  readonly key: string;
  readonly kind: QuestionKind;
  readonly label: LocalizedText;
  readonly hint: LocalizedText;
  readonly required: boolean;
  readonly options: readonly QuestionOption[];
  readonly limits: QuestionLimits;
  /** The exact words agreed to, for a consent. */
  readonly consentText: LocalizedText | null;
  readonly binding: Binding | null;
  readonly sensitive: boolean;
  readonly retentionDays: number | null;
  /** The section it stands in; null before all sections. */
  readonly section: string | null;
}

export interface Question extends QuestionDraft {
  readonly id: Id;
  readonly position: number;
}

/** One version of an offering's questions. A version that has answers never changes. */
export interface Form {
  readonly id: Id;
  readonly offeringId: Id;
  readonly version: number;
  readonly sections: readonly FormSection[];
  readonly questions: readonly Question[];
}

/** What a person answered: text, number, truth, the values of the ticked options, or an institution. */
export type AnswerValue = string | number | boolean | readonly string[] | InstitutionAnswer;
