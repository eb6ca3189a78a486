/** What kind of refusal it is; `platform/http` maps each to one HTTP status. */
export type ErrorCode =
  | 'invalid' // 422: the input breaks a rule the person can mend
  | 'forbidden' // 403: known to exist, not allowed
  | 'not_found' // 404: absent, or not to be known of
  | 'conflict' // 409: stale, or the same key with another body
  | 'gone' // 410: a lapsed link, offer or code
  | 'too_many' // 429
  | 'signed_out'; // sends to the sign-in page and back

export type Variables = Readonly<Record<string, string | number | boolean>>;

/**
 * A refusal with a reason. `messageKey` is a key of the catalogues, `variables` fill its ICU message;
 * `field` names the form field it belongs to, where there is one.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly messageKey: string,
    readonly variables: Variables = {},
    readonly field?: string,
  ) {
    super(`${code}: ${messageKey}`);
    this.name = 'DomainError';
  }
}
