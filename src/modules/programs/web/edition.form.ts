import { DayText, LongText, Slug, Text, Whole } from '../../../platform/http/fields.js';
import { IsNotBefore } from '../../../platform/http/rules.js';

const NAME = { max: 80, optional: true };
const SUMMARY = { max: 400, optional: true };

/** What an office fills in about an edition. No initial values on the quoted names, see `ProgramForm`. */
export class EditionForm {
  @Text({ max: 80 }) 'name.en'!: string;
  @Text(NAME) 'name.zh-CN'?: string;
  @Text(NAME) 'name.ar'?: string;
  @LongText(SUMMARY) 'summary.en'?: string;
  @LongText(SUMMARY) 'summary.zh-CN'?: string;
  @LongText(SUMMARY) 'summary.ar'?: string;
  @DayText({ optional: true }) starts: string | null = null;
  @DayText({ optional: true })
  @IsNotBefore('starts', { message: 'shelf.edition.ends_before_start' })
  ends: string | null = null;
  @Slug({ optional: true }) slug: string | null = null;
  /** The version the form was made from; 0 while it is being made. */
  @Whole({ min: 0, max: 1_000_000_000 }) version!: number;
}
