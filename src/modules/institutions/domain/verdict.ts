import type { AffiliationRole, VerifiedBy } from './affiliation.js';

/** Who may act for others there, with class lists for instance. */
const ACTING: readonly AffiliationRole[] = ['teacher', 'staff'];

/**
 * What decides a claim at once; null for a person to decide. A mailbox of the school proves belonging, but students
 * have one too: who says "teacher" or "staff" is taken at their word by a list or a coordinator only.
 */
export function verdictOf(
  role: AffiliationRole,
  proof: { readonly byDomain: boolean; readonly listedId: string | null },
): VerifiedBy | null {
  if (proof.listedId !== null) return 'list';
  return proof.byDomain && !ACTING.includes(role) ? 'mail_domain' : null;
}
