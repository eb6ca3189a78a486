export type { AffiliationRole, AffiliationState, AffiliationView, VerifiedBy } from './domain/affiliation.js';
export type { InstitutionKind, InstitutionState, InstitutionView } from './domain/institution.js';
export { INSTITUTION_NAME, institutionJoin } from './data/institution-join.js';
export { numberKey } from './domain/member-number.js';
export { InstitutionsModule } from './institutions.module.js';
export { Affiliations } from './service/affiliations.service.js';
export type { ConfirmOutcome, ConfirmRow } from './service/bulk-confirmation.service.js';
export { Proposals, type ProposalWords } from './service/proposals.service.js';
export { Institutions } from './service/institutions.service.js';
