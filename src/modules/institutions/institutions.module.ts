import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { AccountsModule } from '../accounts/index.js';
import { Affiliation } from './data/affiliation.entity.js';
import { AffiliationRepository } from './data/affiliation.repository.js';
import { CoordinatorClaim } from './data/coordinator-claim.entity.js';
import { InstitutionDomain } from './data/institution-domain.entity.js';
import { InstitutionSearchRepository } from './data/institution-search.repository.js';
import { Institution } from './data/institution.entity.js';
import { InstitutionRepository } from './data/institution.repository.js';
import { ListedPerson } from './data/listed-person.entity.js';
import { Affiliations } from './service/affiliations.service.js';
import { BulkConfirmation } from './service/bulk-confirmation.service.js';
import { InstitutionScopes } from './service/institution-scopes.js';
import { Institutions } from './service/institutions.service.js';

const ENTITIES = [Institution, InstitutionDomain, Affiliation, ListedPerson, CoordinatorClaim];
const REPOSITORIES = [AffiliationRepository, InstitutionRepository, InstitutionSearchRepository];
const FRONT_DOOR = [Affiliations, Institutions];

/** Schools, companies and their parts, and who belongs to them. */
@Module({
  imports: [DatabaseModule.entities(ENTITIES), AccountsModule],
  providers: [...REPOSITORIES, ...FRONT_DOOR, BulkConfirmation, InstitutionScopes],
  exports: FRONT_DOOR,
})
export class InstitutionsModule {}
