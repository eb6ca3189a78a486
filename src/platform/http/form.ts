import type { Variables } from '../../kernel/domain-error.js';

/** Why a field was refused: its name in the form, and the reason as a message of the catalogues. */
export interface FieldError {
  readonly field: string;
  readonly key: string;
  readonly variables: Variables;
}

/** What came in, as typed, for showing the form again. Passwords and codes are left out. */
export type FormValues = Record<string, string | string[]>;

/** A form that was handed in: the checked value, or the reasons with everything typed. */
export type Submitted<Dto> =
  | { readonly ok: true; readonly value: Dto; readonly values: FormValues }
  | { readonly ok: false; readonly errors: FieldError[]; readonly values: FormValues };
