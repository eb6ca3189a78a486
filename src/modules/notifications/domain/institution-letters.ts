/** One kind of letter about belonging to an institution, or looking after one: the stem of its words and where it leads. */
export interface InstitutionLetterKind {
  /** `institutions.mail.<name>.subject` and `.body` */
  readonly name: string;
  readonly action: 'mine' | 'desk' | null;
}

const LETTERS: Readonly<Record<string, InstitutionLetterKind>> = {
  AffiliationConfirmed: { name: 'confirmed', action: 'mine' },
  AffiliationDeclined: { name: 'declined', action: 'mine' },
  AffiliationReleased: { name: 'released', action: 'mine' },
  InstitutionProposalApproved: { name: 'proposal_approved', action: 'mine' },
  InstitutionProposalMerged: { name: 'proposal_merged', action: 'mine' },
  InstitutionProposalDeclined: { name: 'proposal_declined', action: 'mine' },
  CoordinatorClaimApproved: { name: 'claim_approved', action: 'desk' },
  CoordinatorClaimDeclined: { name: 'claim_declined', action: null },
  CoordinatorClaimOutrun: { name: 'claim_outrun', action: null },
};

export const INSTITUTION_LETTER_EVENTS: readonly string[] = Object.keys(LETTERS);

interface Told {
  readonly kind: string;
  readonly from?: string | null;
  readonly accountId?: string | null;
  readonly actor: { readonly accountId: string | null };
  readonly detail?: Record<string, unknown> | null;
}

/** Nobody is written about what they did themselves, nor twice about one thing. */
export function institutionLetterKind(event: Told): InstitutionLetterKind | null {
  const isOwn = event.actor.accountId !== null && event.actor.accountId === event.accountId;
  const isChange = event.kind === 'AffiliationConfirmed' && event.from === 'confirmed';
  // Who proposed the institution reads of both in the letter about the proposal.
  const isWithProposal = event.kind === 'AffiliationDeclined' && event.detail?.['withProposal'] === true;
  return isOwn || isChange || isWithProposal ? null : (LETTERS[event.kind] ?? null);
}
