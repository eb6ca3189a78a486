import { EmailAddress } from '../../../platform/http/fields.js';

/** Where a stranger wants to be told. Who is signed in has addresses already and sends none. */
export class NoticeForm {
  @EmailAddress({ optional: true })
  address: string | null = null;
}
