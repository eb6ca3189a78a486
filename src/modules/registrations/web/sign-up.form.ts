import { Choice, IdText } from '../../../platform/http/fields.js';

/** The answers themselves come beside the form, as `answers.<question>`. */
export class DetailsForm {
  @IdText({ optional: true })
  pool: string | null = null;

  /** The quiet second button: keep it and finish later. */
  @Choice(['later'], { optional: true })
  finish: 'later' | null = null;
}
