import { Choice, Text } from '../../../platform/http/fields.js';
import { OFFERING_KINDS, type OfferingKind } from '../domain/offering-kind.js';

/** The filters of the home page, all in its address. */
export class CatalogueQuery {
  @Text({ max: 200, optional: true })
  q = '';

  @Choice(OFFERING_KINDS, { optional: true })
  kind: OfferingKind | null = null;

  /** A program's slug. */
  @Text({ max: 80, optional: true })
  program = '';
}
