import { EmailAddress } from '../../../platform/http/fields.js';

/** Where a stranger wants to be told. */
export class NoticeForm {
  @EmailAddress()
  address!: string;
}
