import { Choice, EmailAddress, IdText, OwnPath, Text } from '../../../platform/http/fields.js';

/** The answers themselves come beside the form, as `answers.<question>`. */
export class DetailsForm {
  @IdText({ optional: true })
  pool: string | null = null;

  /** The quiet second button: keep it and finish later. */
  @Choice(['later'], { optional: true })
  then: 'later' | null = null;
}

export class AddressForm {
  @EmailAddress()
  address!: string;

  @OwnPath()
  next: string | null = null;
}

export class CodeForm extends AddressForm {
  /** How many digits it has is the sign-in's rule; a wrong one is told apart there. */
  @Text({ max: 20 })
  code!: string;
}
