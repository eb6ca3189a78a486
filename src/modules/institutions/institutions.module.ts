import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { AccountsModule } from '../accounts/index.js';
import { Affiliation } from './data/affiliation.entity.js';
import { AffiliationRepository } from './data/affiliation.repository.js';
import { CoordinatorClaim } from './data/coordinator-claim.entity.js';
import { CoordinatorClaimRepository } from './data/coordinator-claim.repository.js';
import { InstitutionDomain } from './data/institution-domain.entity.js';
import { InstitutionSearchRepository } from './data/institution-search.repository.js';
import { InstitutionWriter } from './data/institution-writer.repository.js';
import { Institution } from './data/institution.entity.js';
import { InstitutionRepository } from './data/institution.repository.js';
import { InvariantRepository } from './data/invariant.repository.js';
import { ListedEntryRepository } from './data/listed-entry.repository.js';
import { ListedPeopleRepository } from './data/listed-people.repository.js';
import { ListedPerson } from './data/listed-person.entity.js';
import { MergeRepository } from './data/merge.repository.js';
import { ProposalRepository } from './data/proposal.repository.js';
import { RegisterUse } from './data/register-use.repository.js';
import { SchoolPeopleRepository } from './data/school-people.repository.js';
import { EndAffiliations } from './jobs/end-affiliations.job.js';
import { AffiliationLapse } from './service/affiliation-lapse.service.js';
import { AffiliationsImport } from './service/affiliations-import.js';
import { AffiliationRequests } from './service/affiliation-requests.service.js';
import { Affiliations } from './service/affiliations.service.js';
import { BelongingProof } from './service/belonging-proof.service.js';
import { BulkConfirmation } from './service/bulk-confirmation.service.js';
import { ClaimQueue } from './service/claim-queue.service.js';
import { CoordinatorClaims } from './service/coordinator-claims.service.js';
import { InstitutionCheck } from './service/institution-check.js';
import { InstitutionFile } from './service/institution-file.service.js';
import { InstitutionRegister } from './service/institution-register.service.js';
import { InstitutionScopes } from './service/institution-scopes.js';
import { InstitutionsImport } from './service/institutions-import.js';
import { Institutions } from './service/institutions.service.js';
import { ListMatching } from './service/list-matching.service.js';
import { ListedArrival } from './service/listed-arrival.js';
import { InstitutionMerging } from './service/merging.service.js';
import { OfficeQueues } from './service/office-queues.service.js';
import { OwnAffiliations } from './service/own-affiliations.service.js';
import { PersonKeysUpkeep } from './service/person-keys.service.js';
import { ProposalQueue } from './service/proposal-queue.service.js';
import { Proposals } from './service/proposals.service.js';
import { RegisterWriting } from './service/register-writing.service.js';
import { SchoolDecisions } from './service/school-decisions.service.js';
import { SchoolDesk } from './service/school-desk.service.js';
import { ClaimQueuePages } from './web/claim-queue.pages.js';
import { ClaimPages } from './web/claim.pages.js';
import { FindPages } from './web/find.pages.js';
import { MergerPages } from './web/merger.pages.js';
import { MyAffiliationsPages } from './web/my-affiliations.pages.js';
import { ProposalQueuePages } from './web/proposal-queue.pages.js';
import { ProposePages } from './web/propose.pages.js';
import { RegisterPages } from './web/register.pages.js';
import { SchoolPersonPages } from './web/school-person.pages.js';
import { SchoolPages } from './web/school.pages.js';

const ENTITIES = [Institution, InstitutionDomain, Affiliation, ListedPerson, CoordinatorClaim];

const REPOSITORIES = [
  AffiliationRepository,
  CoordinatorClaimRepository,
  InstitutionRepository,
  InstitutionSearchRepository,
  InstitutionWriter,
  InvariantRepository,
  ListedEntryRepository,
  ListedPeopleRepository,
  MergeRepository,
  ProposalRepository,
  RegisterUse,
  SchoolPeopleRepository,
];

const FRONT_DOOR = [Affiliations, Institutions, Proposals, SchoolDesk];

const SERVICES = [
  AffiliationLapse,
  AffiliationRequests,
  AffiliationsImport,
  BelongingProof,
  BulkConfirmation,
  ClaimQueue,
  CoordinatorClaims,
  EndAffiliations,
  InstitutionCheck,
  InstitutionFile,
  InstitutionMerging,
  InstitutionRegister,
  InstitutionScopes,
  InstitutionsImport,
  ListMatching,
  ListedArrival,
  OfficeQueues,
  OwnAffiliations,
  PersonKeysUpkeep,
  ProposalQueue,
  RegisterWriting,
  SchoolDecisions,
];

/** In this order: `proposals` and `claims` must not be read as an id. */
const PAGES = [
  ProposePages,
  ClaimPages,
  FindPages,
  MyAffiliationsPages,
  SchoolPages,
  SchoolPersonPages,
  ProposalQueuePages,
  ClaimQueuePages,
  MergerPages,
  RegisterPages,
];

/** Schools, companies and their parts, and who belongs to them. */
@Module({
  imports: [DatabaseModule.entities(ENTITIES), AccountsModule],
  controllers: PAGES,
  providers: [...REPOSITORIES, ...FRONT_DOOR, ...SERVICES],
  exports: FRONT_DOOR,
})
export class InstitutionsModule {}
