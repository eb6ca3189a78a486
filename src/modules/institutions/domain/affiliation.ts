import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';

export const AFFILIATION_ROLES = ['student', 'teacher', 'researcher', 'developer', 'staff'] as const;
/** What somebody is at an institution. */
export type AffiliationRole = (typeof AFFILIATION_ROLES)[number];

export const AFFILIATION_STATES = ['confirmed', 'requested', 'ended', 'declined', 'withdrawn'] as const;
export type AffiliationState = (typeof AFFILIATION_STATES)[number];

/** How the institution's word for it was had: a mailbox of its domain, its own list, or somebody's decision. */
export type VerifiedBy = 'mail_domain' | 'list' | 'approval';

/** A person at an institution for a time, with the number the institution knows them by. */
export interface AffiliationView {
  readonly id: Id;
  readonly accountId: Id;
  readonly institutionId: Id;
  readonly role: AffiliationRole;
  readonly state: AffiliationState;
  readonly number: string | null;
  /** Days as the person or the institution told them: `2024-09-01`. */
  readonly fromDay: string | null;
  readonly untilDay: string | null;
  readonly requestedAt: Instant;
  readonly verifiedBy: VerifiedBy | null;
  readonly verifiedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** What the person wrote with a request. */
  readonly note: string | null;
  /** What was said when it was declined or ended. */
  readonly reason: string | null;
}
