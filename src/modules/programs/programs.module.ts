import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { AccessModule } from '../access/index.js';
import { InstitutionsModule } from '../institutions/index.js';
import { AccountsModule } from '../accounts/index.js';
import { OfficeModule } from '../office/index.js';
import { OfferingsApi } from './api/offerings.api.js';
import { CatalogueRepository } from './data/catalogue.repository.js';
import { Contest } from './data/contest.entity.js';
import { ContestRepository } from './data/contest.repository.js';
import { Edition } from './data/edition.entity.js';
import { EditionRepository } from './data/edition.repository.js';
import { Offering } from './data/offering.entity.js';
import { OpeningNotice } from './data/opening-notice.entity.js';
import { OpeningNoticeRepository } from './data/opening-notice.repository.js';
import { OfferingRepository } from './data/offering.repository.js';
import { Program } from './data/program.entity.js';
import { ProgramRepository } from './data/program.repository.js';
import { Region } from './data/region.entity.js';
import { RegionRepository } from './data/region.repository.js';
import { RegionalOpeningRepository } from './data/regional-opening.repository.js';
import { RegionalOpening } from './data/regional-opening.entity.js';
import { ScopeRepository } from './data/scope.repository.js';
import { OpeningNoticesJob } from './jobs/opening-notices.job.js';
import { Catalogue } from './service/catalogue.service.js';
import { ContestEditing } from './service/contest-editing.service.js';
import { ContestMembership } from './service/contest-membership.service.js';
import { ContestChoices, ContestCounts } from './service/contest-ports.js';
import { Membership } from './service/membership.service.js';
import { EditionDesk } from './service/edition-desk.service.js';
import { Listings } from './service/listing.service.js';
import { OfferingDates } from './service/offering-dates.service.js';
import { OfferingEditing } from './service/offering-editing.service.js';
import { Offerings } from './service/offerings.service.js';
import {
  DeskFigures,
  OfferingReaders,
  PoolSummaries,
  PublishChecks,
  RegionUses,
  SeatSummaries,
} from './service/ports.js';
import { ProgramDesk } from './service/program-desk.service.js';
import { ProgramHues } from './service/program-hues.js';
import { ProgramScopes } from './service/program-scopes.js';
import { Publication } from './service/publication.service.js';
import { RegionEditing } from './service/region-editing.service.js';
import { OpeningLetters } from './service/opening-letters.service.js';
import { OpeningNotices } from './service/opening-notices.service.js';
import { OpeningTelling } from './service/opening-telling.service.js';
import { RegionStandings } from './service/region-standing.service.js';
import { ReaderRegion } from './service/reader-region.service.js';
import { RegionalOpenings } from './service/regional-openings.service.js';
import { Regions } from './service/regions.service.js';
import { ArchivalPages } from './web/archival.pages.js';
import { CataloguePages } from './web/catalogue.pages.js';
import { DeskHomePages } from './web/desk-home.pages.js';
import { DeskScopes } from './service/desk-scopes.service.js';
import { DeskTasks } from './service/desk-tasks.js';
import { OfferingTasks } from './service/offering-tasks.js';
import { DeskTaskWords } from './web/desk-task-words.js';
import { DeskFrames } from './web/desk-frame.js';
import { DeskPages } from './web/desk.pages.js';
import { ContestDeskPages } from './web/contest-desk.pages.js';
import { EditionDeskPages } from './web/edition-desk.pages.js';
import { OfferingEditorPage } from './web/offering-editor-page.js';
import { OfferingPages } from './web/offering.pages.js';
import { OfferingPage } from './web/offering-page.js';
import { ProgramDeskPages } from './web/program-desk.pages.js';
import { ProgramPages } from './web/program.pages.js';
import { PublicationPages } from './web/publication.pages.js';
import { OpeningNoticePages } from './web/opening-notice.pages.js';
import { RegionTreePages } from './web/region-tree.pages.js';
import { RegionPages } from './web/region.pages.js';
import { SettingsPages } from './web/settings.pages.js';
import { ShelfMovePages } from './web/shelf-move.pages.js';

@Module({
  imports: [
    DatabaseModule.entities([Program, Region, Edition, Contest, Offering, RegionalOpening, OpeningNotice]),
    AccessModule,
    AccountsModule,
    InstitutionsModule,
    OfficeModule,
  ],
  controllers: [
    RegionPages,
    RegionTreePages,
    OpeningNoticePages,
    CataloguePages,
    ProgramPages,
    OfferingPages,
    DeskHomePages,
    DeskPages,
    SettingsPages,
    PublicationPages,
    ProgramDeskPages,
    EditionDeskPages,
    ContestDeskPages,
    ArchivalPages,
    ShelfMovePages,
    OfferingsApi,
  ],
  providers: [
    CatalogueRepository,
    ContestRepository,
    EditionRepository,
    OfferingRepository,
    ProgramRepository,
    RegionRepository,
    RegionalOpeningRepository,
    OpeningNoticeRepository,
    OpeningLetters,
    OpeningNotices,
    OpeningTelling,
    OpeningNoticesJob,
    RegionStandings,
    Regions,
    ReaderRegion,
    RegionUses,
    RegionEditing,
    RegionalOpenings,
    ScopeRepository,
    SeatSummaries,
    OfferingReaders,
    PoolSummaries,
    PublishChecks,
    ProgramHues,
    ProgramScopes,
    Catalogue,
    Listings,
    OfferingDates,
    Offerings,
    OfferingEditing,
    ProgramDesk,
    EditionDesk,
    ContestChoices,
    ContestCounts,
    ContestMembership,
    Membership,
    ContestEditing,
    Publication,
    DeskFrames,
    DeskFigures,
    DeskScopes,
    DeskTasks,
    DeskTaskWords,
    OfferingTasks,
    OfferingPage,
    OfferingEditorPage,
  ],
  exports: [
    Membership,
    OpeningNotices,
    ContestChoices,
    ContestCounts,
    ReaderRegion,
    Regions,
    RegionUses,
    RegionalOpenings,
    DeskFrames,
    DeskFigures,
    DeskTasks,
    DeskTaskWords,
    SeatSummaries,
    PoolSummaries,
    OfferingReaders,
    PublishChecks,
    Catalogue,
    Listings,
    OfferingDates,
    Offerings,
    OfferingEditing,
    Publication,
  ],
})
export class ProgramsModule {}
