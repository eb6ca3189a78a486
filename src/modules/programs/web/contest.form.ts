import type { Id } from '../../../kernel/id.js';
import { LongText, Picked, Text, Whole } from '../../../platform/http/fields.js';

const NAME = { max: 120, optional: true };
const SUMMARY = { max: 400, optional: true };

/** What an office fills in about a contest. No initial values on the quoted names, see `ProgramForm`. */
export class ContestForm {
  @Text({ max: 120 }) 'name.en'!: string;
  @Text(NAME) 'name.zh-CN'?: string;
  @Text(NAME) 'name.ar'?: string;
  @LongText(SUMMARY) 'summary.en'?: string;
  @LongText(SUMMARY) 'summary.zh-CN'?: string;
  @LongText(SUMMARY) 'summary.ar'?: string;
  @Whole({ min: 1, max: 1_000, optional: true }) most: number | null = null;
  @Picked({ most: 200 }) offerings: readonly Id[] = [];
  /** The limit that was confirmed after being told who is over it. */
  @Whole({ min: 1, max: 1_000, optional: true }) confirmed: number | null = null;
  /** The version the form was made from; 0 while it is being made. */
  @Whole({ min: 0, max: 1_000_000_000 }) version!: number;
}
