import { Checked, Code, EmailAddress, OwnPath, Password, Text } from '../../../platform/http/fields.js';

/** The query of a sign-in page. */
export class SignInQuery {
  @OwnPath()
  next: string | null = null;

  /** The person wants to give another address than the one a code was mailed to. */
  @Checked()
  other = false;
}

export class AddressForm {
  @EmailAddress()
  address!: string;

  @OwnPath()
  next: string | null = null;
}

export class CodeForm extends AddressForm {
  @Code({ digits: 6 })
  code!: string;
}

export class PasswordForm extends AddressForm {
  @Password({ max: 1000 })
  password!: string;
}

export class DemoForm {
  @Text({ max: 20 })
  person!: string;

  @OwnPath()
  next: string | null = null;
}
