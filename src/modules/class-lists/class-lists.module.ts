import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { AccessModule } from '../access/index.js';
import { AccountsModule } from '../accounts/index.js';
import { InstitutionsModule } from '../institutions/index.js';
import { ProgramsModule } from '../programs/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { ClassInvitation } from './data/class-invitation.entity.js';
import { ClassList } from './data/class-list.entity.js';
import { ClassListKeeper } from './data/class-list-keeper.entity.js';
import { ClassListStudent } from './data/class-list-student.entity.js';
import { ClassSignUp } from './data/class-sign-up.entity.js';
import { ClassSignUpStudent } from './data/class-sign-up-student.entity.js';
import { ClassInvitations } from './service/class-invitations.service.js';
import { ClassListDoctor } from './service/class-list-doctor.js';
import { ClassListImport } from './service/class-list-import.js';
import { ClassLists } from './service/class-lists.service.js';
import { ClassSignUps } from './service/class-sign-ups.service.js';
import { ClassStudents } from './service/class-students.service.js';
import { ClassListContributions } from './service/contributions.js';
import { InvitationLetters } from './service/invitation-letters.service.js';
import { Joining } from './service/joining.service.js';
import { ListKeeping } from './service/list-keeping.service.js';
import { Matching } from './service/matching.service.js';
import { SignUpRounds } from './service/sign-up-rounds.service.js';
import { SignUpSheets } from './service/sign-up-sheets.service.js';
import { TeachingPlaces } from './service/teaching-places.service.js';
import { Vouching } from './service/vouching.service.js';
import { ClassListPages } from './web/class-list.pages.js';
import { ClassListSettingsPages } from './web/class-list-settings.pages.js';
import { ClassListWords } from './web/class-list-words.js';
import { ClassSignUpPages } from './web/class-sign-ups.pages.js';
import { ClassSignUpWords } from './web/class-sign-up-words.js';
import { ClassStudentPages } from './web/class-students.pages.js';
import { InvitationPages } from './web/invitations.pages.js';
import { JoinPages } from './web/join.pages.js';
import { TeachingPages } from './web/teaching.pages.js';

const ENTITIES = [ClassList, ClassListKeeper, ClassListStudent, ClassInvitation, ClassSignUp, ClassSignUpStudent];
const FRONT_DOOR = [ClassInvitations, ClassLists, ClassSignUps, ClassStudents, Joining];

/** Teachers' lists of students: matched, invited, and signed up together. */
@Module({
  imports: [
    DatabaseModule.entities(ENTITIES),
    AccountsModule,
    AccessModule,
    InstitutionsModule,
    ProgramsModule,
    RegistrationsModule,
  ],
  controllers: [
    TeachingPages,
    ClassStudentPages,
    InvitationPages,
    ClassSignUpPages,
    ClassListSettingsPages,
    ClassListPages,
    JoinPages,
  ],
  providers: [
    ...FRONT_DOOR,
    ClassListContributions,
    ClassListDoctor,
    ClassListImport,
    ClassListWords,
    ClassSignUpWords,
    InvitationLetters,
    ListKeeping,
    Matching,
    SignUpRounds,
    SignUpSheets,
    TeachingPlaces,
    Vouching,
  ],
  exports: FRONT_DOOR,
})
export class ClassListsModule {}
