import type { Locale } from '../../../kernel/locale.js';
import { Code, EmailAddress, LocaleName, OwnPath, Password, Text, ZoneName } from '../../../platform/http/fields.js';

export class ProfileForm {
  @Text({ max: 200 })
  displayName!: string;

  @Text({ max: 200, optional: true })
  legalName = '';

  @Text({ max: 200, optional: true })
  latinName = '';

  @LocaleName()
  locale!: Locale;

  @ZoneName({ optional: true })
  zone: string | null = null;
}

export class NewAddressForm {
  @EmailAddress()
  address!: string;
}

export class NewAddressCodeForm extends NewAddressForm {
  @Code({ digits: 6 })
  code!: string;
}

export class NewPasswordForm {
  /** How long it may be is the accounts' rule; this only keeps megabytes out. */
  @Password({ max: 1000 })
  password!: string;
}

export class ConfirmationQuery {
  @OwnPath()
  next = '/me/security';
}

export class ConfirmationForm extends ConfirmationQuery {
  /** Sent by the form for everybody; the account's own address is used. */
  @EmailAddress({ optional: true })
  address: string | null = null;
}

export class ConfirmationCodeForm extends ConfirmationForm {
  @Code({ digits: 6 })
  code!: string;
}
