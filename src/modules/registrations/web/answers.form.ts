import { Whole } from '../../../platform/http/fields.js';

/** The answers themselves come beside it, as `answers.<question>`. */
export class AnswersForm {
  /** The registration's version that was looked at, so that nobody overwrites another tab. */
  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;
}
