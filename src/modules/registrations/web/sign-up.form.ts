import { Choice, IdText, Text } from '../../../platform/http/fields.js';
import { AddressForm } from '../../accounts/index.js';

/** The answers themselves come beside the form, as `answers.<question>`. */
export class DetailsForm {
  /** The code of a region, where there is a choice. */
  @Text({ max: 40, optional: true })
  region: string | null = null;

  @IdText({ optional: true })
  pool: string | null = null;

  /** The quiet second button: keep it and finish later. */
  @Choice(['later', 'mail'], { optional: true })
  finish: 'later' | 'mail' | null = null;
}

/** A region named in the address of a page. */
export class RegionQuery {
  @Text({ max: 40, optional: true })
  region: string | null = null;
}

/** The address step, where the region is asked first. */
export class RegionalAddressForm extends AddressForm {
  @Text({ max: 40, optional: true })
  region: string | null = null;
}
