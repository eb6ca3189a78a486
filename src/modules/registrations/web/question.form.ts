import { Checked, Choice, LongText, Text, Whole } from '../../../platform/http/fields.js';
import { IsNotBefore, Ruled } from '../../../platform/http/rules.js';
import { BINDINGS, QUESTION_KINDS, type Binding, type QuestionKind } from '../domain/question.js';

const MOST_LIMIT = 1_000_000;
const MOST_DAYS = 36_500;
const TWO_LINES = /\S[^\n]*\n\s*\S/u;

/** The version the editor saw; goes along with each change so that nobody overwrites somebody else. */
export class BasedOnForm {
  @Whole({ min: 0, max: 1_000_000 })
  basedOn!: number;
}

/**
 * One question as the editor sends it; each text in each language.
 * No initial values on the quoted names: the tests' compiler would drop their decorators.
 */
export class QuestionForm extends BasedOnForm {
  @Choice(QUESTION_KINDS)
  kind!: QuestionKind;

  @Text({ max: 300 })
  'label.en'!: string;

  @Text({ max: 300, optional: true })
  'label.zh-CN'?: string;

  @Text({ max: 300, optional: true })
  'label.ar'?: string;

  @Text({ max: 500, optional: true })
  'hint.en'?: string;

  @Text({ max: 500, optional: true })
  'hint.zh-CN'?: string;

  @Text({ max: 500, optional: true })
  'hint.ar'?: string;

  @Checked()
  required!: boolean;

  /** One per line: `value | English | 中文 | عربي`. */
  @LongText({ max: 20_000, optional: true })
  @Ruled(({ ValidateIf }) => ValidateIf(({ kind }: QuestionForm) => kind === 'choice' || kind === 'choices'))
  @Ruled(({ Matches }) => Matches(TWO_LINES, { message: 'desk.question.options_missing' }))
  options: string | null = null;

  @Whole({ min: -MOST_LIMIT, max: MOST_LIMIT, optional: true })
  min: number | null = null;

  @Whole({ min: -MOST_LIMIT, max: MOST_LIMIT, optional: true })
  @IsNotBefore('min', { message: 'desk.question.limits_crossed' })
  max: number | null = null;

  @LongText({ max: 5000, optional: true })
  @Ruled(({ ValidateIf }) => ValidateIf(({ kind }: QuestionForm) => kind === 'consent'))
  @Ruled(({ IsNotEmpty }) => IsNotEmpty({ message: 'desk.question.consent_missing' }))
  'consentText.en'?: string;

  @LongText({ max: 5000, optional: true })
  'consentText.zh-CN'?: string;

  @LongText({ max: 5000, optional: true })
  'consentText.ar'?: string;

  @Choice(BINDINGS, { optional: true })
  binding: Binding | null = null;

  /** The key of the section it stands in. */
  @Text({ max: 60, optional: true })
  section: string | null = null;

  @Checked()
  sensitive!: boolean;

  @Whole({ min: 1, max: MOST_DAYS, optional: true })
  retentionDays: number | null = null;
}
