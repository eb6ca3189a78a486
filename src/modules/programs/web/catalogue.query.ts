import { Checked, Choice, Text } from '../../../platform/http/fields.js';
import { AUDIENCE_ROLES, OFFERING_KINDS, type AudienceRole, type OfferingKind } from '../domain/offering-kind.js';
import { TEACHING_LANGUAGES } from './offering.form.js';

/** The filters of the home page, all in its address. */
export class CatalogueQuery {
  @Text({ max: 200, optional: true })
  q = '';

  @Choice(OFFERING_KINDS, { optional: true })
  kind: OfferingKind | null = null;

  /** A program's slug. */
  @Text({ max: 80, optional: true })
  program = '';

  @Choice(AUDIENCE_ROLES, { optional: true })
  who: AudienceRole | null = null;

  @Choice(TEACHING_LANGUAGES, { optional: true })
  language: string | null = null;

  /** A region's code, such as `KE` or `CN-SH`. */
  @Text({ max: 40, optional: true })
  region = '';

  /** Only what can be signed up for at this moment. */
  @Checked()
  now = false;

  /** The list of regions is shown, to choose one. */
  @Checked()
  regions = false;
}
