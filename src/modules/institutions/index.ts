export {
  AFFILIATION_ROLES,
  type AffiliationRole,
  type AffiliationState,
  type AffiliationView,
  type VerifiedBy,
} from './domain/affiliation.js';
export {
  INSTITUTION_KINDS,
  type InstitutionKind,
  type InstitutionState,
  type InstitutionView,
} from './domain/institution.js';
export { INSTITUTION_NAME, institutionJoin } from './data/institution-join.js';
export { isOpenDomain, readDomain } from './domain/mail-domain.js';
export { numberKey } from './domain/member-number.js';
export { readRegionCode } from './domain/region-code.js';
export { InstitutionsModule } from './institutions.module.js';
export { Affiliations } from './service/affiliations.service.js';
export type { ConfirmOutcome, ConfirmRow } from './service/bulk-confirmation.service.js';
export { Proposals, type ProposalWords } from './service/proposals.service.js';
export { Institutions } from './service/institutions.service.js';
