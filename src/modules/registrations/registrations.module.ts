import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { AccessModule } from '../access/index.js';
import { AccountsModule } from '../accounts/index.js';
import { InstitutionsModule } from '../institutions/index.js';
import { ProgramsModule } from '../programs/index.js';
import { Answer } from './data/answer.entity.js';
import { BulkRunRecord } from './data/bulk-run.entity.js';
import { BulkStepRecord } from './data/bulk-step.entity.js';
import { Condition } from './data/condition.entity.js';
import { Consent } from './data/consent.entity.js';
import { ContestPlace } from './data/contest-place.entity.js';
import { FormRecord } from './data/form.entity.js';
import { Nomination } from './data/nomination.entity.js';
import { Participant } from './data/participant.entity.js';
import { QuestionRecord } from './data/question.entity.js';
import { RegistrationCount } from './data/registration-count.entity.js';
import { RegistrationDay } from './data/registration-day.entity.js';
import { Registration } from './data/registration.entity.js';
import { SavedFilterRecord } from './data/saved-filter.entity.js';
import { SeatClaimRecord } from './data/seat-claim.entity.js';
import { SeatPoolRecord } from './data/seat-pool.entity.js';
import { AnswerChanges } from './service/answer-changes.service.js';
import { RegistrationContributions } from './service/contributions.js';
import { ContestCounting } from './service/contest-count.service.js';
import { Belonging } from './service/belonging.service.js';
import { Conditions } from './service/conditions.service.js';
import { Departure } from './service/departure.service.js';
import { RegistrationDoctor } from './service/doctor-check.js';
import { FormRevision } from './service/form-revision.service.js';
import { Forms } from './service/forms.service.js';
import { InstitutionLookups } from './service/institution-lookup.service.js';
import { Nominations } from './service/nominations.service.js';
import { OpeningDesk } from './service/opening-desk.service.js';
import { OpeningProposals } from './service/opening-proposal.service.js';
import { RegionSeats } from './service/region-seats.service.js';
import { RegionalPeople } from './service/regional-people.service.js';
import { RegionDesk } from './service/region-desk.service.js';
import { RegistrationDesk } from './service/registration-desk.service.js';
import { RegistrationAnswers } from './service/registration-answers.service.js';
import { DeskContributions } from './service/desk-contributions.js';
import { RegionTables } from './service/region-table.service.js';
import { RegionTablePages } from './web/region-table.pages.js';
import { RegionTableWords } from './web/region-table-words.js';
import { BulkContributions } from './service/bulk-contributions.js';
import { BulkRuns } from './service/bulk-runs.service.js';
import { BulkWorker } from './service/bulk-worker.service.js';
import { ListExport } from './service/list-export.service.js';
import { OfferingOverviews } from './service/offering-overview.service.js';
import { RegistrationList } from './service/registration-list.service.js';
import { RegistrationReach } from './service/registration-reach.service.js';
import { SavedFilters } from './service/saved-filters.service.js';
import { RegistrationLog } from './service/registration-log.js';
import { RegistrationReader } from './service/registration-reader.service.js';
import { RegistrationRows } from './service/registration-rows.js';
import { ResumeLinks } from './service/resume-links.service.js';
import { Review } from './service/review.service.js';
import { SeatDesk } from './service/seat-desk.service.js';
import { SeatLedger } from './service/seat-ledger.js';
import { SignUpDrafts } from './service/sign-up-draft.service.js';
import { SignUpEntries } from './service/sign-up-entry.service.js';
import { SignUp } from './service/sign-up.service.js';
import { UnlistedInstitutions } from './service/unlisted-institutions.service.js';
import { Waitlist } from './service/waitlist.service.js';
import { BulkPages } from './web/bulk.pages.js';
import { BulkWords } from './web/bulk-words.js';
import { AnswersPages } from './web/answers.pages.js';
import { AnswersWords } from './web/answers-words.js';
import { ConditionPages } from './web/conditions.pages.js';
import { DeskRegistrationPages } from './web/desk-registrations.pages.js';
import { NominationPages } from './web/nomination.pages.js';
import { FormPages } from './web/form.pages.js';
import { FormWords } from './web/form-words.js';
import { RegionDeskPages } from './web/region-desk.pages.js';
import { RegionRoomWords } from './web/region-room-words.js';
import { OpeningPages } from './web/openings.pages.js';
import { OverviewWords } from './web/overview-words.js';
import { OwnWords } from './web/own-words.js';
import { RegistrationWords } from './web/registration-words.js';
import { DeskListPages } from './web/desk-list.pages.js';
import { DeskOverviewPages } from './web/desk-overview.pages.js';
import { ListExportKind } from './web/list-export.js';
import { ListWords } from './web/list-words.js';
import { RegistrationPages } from './web/registrations.pages.js';
import { SeatPages } from './web/seats.pages.js';
import { SectionPages } from './web/sections.pages.js';
import { SignUpAddressPages } from './web/sign-up-address.pages.js';
import { SignUpPages } from './web/sign-up.pages.js';
import { SignUpWords } from './web/sign-up-words.js';

const FRONT_DOOR = [
  RegionalPeople,
  Conditions,
  Departure,
  Forms,
  Nominations,
  RegistrationDesk,
  RegistrationReader,
  Review,
  SeatDesk,
  SignUp,
  SignUpDrafts,
  Waitlist,
];

/** Signing up: forms, seats, waitlists, and what becomes of a registration. */
@Module({
  imports: [
    DatabaseModule.entities([
      Answer,
      BulkRunRecord,
      BulkStepRecord,
      Condition,
      Consent,
      ContestPlace,
      FormRecord,
      Nomination,
      Participant,
      QuestionRecord,
      Registration,
      RegistrationCount,
      RegistrationDay,
      SavedFilterRecord,
      SeatClaimRecord,
      SeatPoolRecord,
    ]),
    AccountsModule,
    AccessModule,
    InstitutionsModule,
    ProgramsModule,
  ],
  controllers: [
    OpeningPages,
    RegionDeskPages,
    SignUpAddressPages,
    SignUpPages,
    NominationPages,
    RegistrationPages,
    AnswersPages,
    ConditionPages,
    BulkPages,
    RegionTablePages,
    DeskListPages,
    DeskOverviewPages,
    DeskRegistrationPages,
    SeatPages,
    FormPages,
    SectionPages,
  ],
  providers: [
    ...FRONT_DOOR,
    AnswerChanges,
    Belonging,
    AnswersWords,
    ContestCounting,
    FormRevision,
    OpeningDesk,
    RegionDesk,
    RegionRoomWords,
    OpeningProposals,
    RegionSeats,
    FormWords,
    InstitutionLookups,
    DeskContributions,
    BulkContributions,
    RegionTables,
    RegionTableWords,
    BulkRuns,
    BulkWords,
    BulkWorker,
    ListExport,
    ListExportKind,
    ListWords,
    OfferingOverviews,
    OverviewWords,
    RegistrationList,
    RegistrationReach,
    SavedFilters,
    OwnWords,
    RegistrationAnswers,
    RegistrationContributions,
    RegistrationDoctor,
    RegistrationLog,
    RegistrationRows,
    RegistrationWords,
    ResumeLinks,
    UnlistedInstitutions,
    SeatLedger,
    SignUpEntries,
    SignUpWords,
  ],
  exports: FRONT_DOOR,
})
export class RegistrationsModule {}
