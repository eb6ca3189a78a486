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
import { ListedPeopleRepository } from './data/listed-people.repository.js';
import { ListedPerson } from './data/listed-person.entity.js';
import { SchoolPeopleRepository } from './data/school-people.repository.js';
import { AffiliationRequests } from './service/affiliation-requests.service.js';
import { Affiliations } from './service/affiliations.service.js';
import { BelongingProof } from './service/belonging-proof.service.js';
import { BulkConfirmation } from './service/bulk-confirmation.service.js';
import { InstitutionFile } from './service/institution-file.service.js';
import { InstitutionRegister } from './service/institution-register.service.js';
import { InstitutionScopes } from './service/institution-scopes.js';
import { Institutions } from './service/institutions.service.js';
import { OfficeQueues } from './service/office-queues.service.js';
import { OwnAffiliations } from './service/own-affiliations.service.js';
import { SchoolDecisions } from './service/school-decisions.service.js';
import { SchoolDesk } from './service/school-desk.service.js';
import { FindPages } from './web/find.pages.js';
import { MyAffiliationsPages } from './web/my-affiliations.pages.js';
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
  ListedPeopleRepository,
  SchoolPeopleRepository,
];

const FRONT_DOOR = [Affiliations, Institutions, SchoolDesk];

const SERVICES = [
  AffiliationRequests,
  BelongingProof,
  BulkConfirmation,
  InstitutionFile,
  InstitutionRegister,
  InstitutionScopes,
  OfficeQueues,
  OwnAffiliations,
  SchoolDecisions,
];

const PAGES = [FindPages, MyAffiliationsPages, SchoolPages, SchoolPersonPages, RegisterPages];

/** Schools, companies and their parts, and who belongs to them. */
@Module({
  imports: [DatabaseModule.entities(ENTITIES), AccountsModule],
  controllers: PAGES,
  providers: [...REPOSITORIES, ...FRONT_DOOR, ...SERVICES],
  exports: FRONT_DOOR,
})
export class InstitutionsModule {}
