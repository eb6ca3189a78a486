import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Locale } from '../../../kernel/locale.js';

export type AccountState = 'active' | 'suspended' | 'merged';

/** What other modules may know of an account. `address` is the primary one. */
export interface AccountSummary {
  readonly id: Id;
  readonly state: AccountState;
  readonly legalName: string;
  readonly latinName: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly zone: string | null;
  readonly address: string;
}

/** One verified address of an account. */
export interface AccountAddress {
  readonly id: Id;
  readonly address: string;
  readonly isPrimary: boolean;
  readonly verifiedAt: Instant;
}
