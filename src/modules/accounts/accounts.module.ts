import { Module } from '@nestjs/common';
import { Cookies } from '../../platform/http/cookies.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { SessionPort } from '../../platform/http/ports.js';
import { OfficeModule } from '../office/index.js';
import { AccountAddressRecord } from './data/account-address.entity.js';
import { Account } from './data/account.entity.js';
import { AccountRepository } from './data/account.repository.js';
import { AddressRepository } from './data/address.repository.js';
import { CodeRepository } from './data/code.repository.js';
import { PeopleRepository } from './data/people.repository.js';
import { ProfileFactRecord } from './data/profile-fact.entity.js';
import { ProfileFactRepository } from './data/profile-fact.repository.js';
import { Session } from './data/session.entity.js';
import { SessionRepository } from './data/session.repository.js';
import { SignInCode } from './data/sign-in-code.entity.js';
import { SweepAccounts } from './jobs/sweep-accounts.job.js';
import { AccountCheck } from './service/account-check.js';
import { AccountLetters } from './service/account-letters.service.js';
import { AccountOpening } from './service/account-opening.service.js';
import { AccountSweep } from './service/account-sweep.service.js';
import { Accounts } from './service/accounts.service.js';
import { Addresses } from './service/addresses.service.js';
import { Codes } from './service/codes.service.js';
import { DemoSignIn } from './service/demo-sign-in.service.js';
import { Devices } from './service/devices.service.js';
import { FreshSignIn } from './service/fresh-sign-in.service.js';
import { PasswordHashes } from './service/password-hashes.service.js';
import { PasswordProof } from './service/password-proof.service.js';
import { PasswordStrategy } from './service/password.strategy.js';
import { Passwords } from './service/passwords.service.js';
import { PeopleDirectory } from './service/people-directory.service.js';
import { Profile } from './service/profile.service.js';
import { Sessions } from './service/sessions.service.js';
import { SignIn } from './service/sign-in.service.js';
import { SignInThrottle } from './service/sign-in-throttle.service.js';
import { Suspension } from './service/suspension.service.js';
import { Terms } from './service/terms.service.js';
import { AddressesPages } from './web/addresses.pages.js';
import { AskedAddress } from './web/asked-address.cookie.js';
import { CodeSteps } from './web/code-steps.js';
import { ConfirmationPages } from './web/confirmation.pages.js';
import { DevicesPages } from './web/devices.pages.js';
import { DoorsPages } from './web/doors.pages.js';
import { PasswordPages } from './web/password.pages.js';
import { ProfilePages } from './web/profile.pages.js';
import { SecurityPages } from './web/security.pages.js';
import { SignInPages } from './web/sign-in.pages.js';
import { SignedInAnswer } from './web/signed-in.answer.js';
import { TermsPages } from './web/terms.pages.js';

const ENTITIES = [Account, AccountAddressRecord, ProfileFactRecord, SignInCode, Session];

const REPOSITORIES = [
  AccountRepository,
  AddressRepository,
  CodeRepository,
  PeopleRepository,
  ProfileFactRepository,
  SessionRepository,
];

const FRONT_DOOR = [
  AccountOpening,
  Accounts,
  DemoSignIn,
  PasswordHashes,
  PeopleDirectory,
  SignIn,
  SignInThrottle,
  Suspension,
];

const PAGES = [
  SignInPages,
  PasswordPages,
  DoorsPages,
  ProfilePages,
  DevicesPages,
  AddressesPages,
  SecurityPages,
  ConfirmationPages,
  TermsPages,
];

/** People who can sign in: their addresses, codes, sessions, passwords and profiles. */
@Module({
  imports: [DatabaseModule.entities(ENTITIES), OfficeModule],
  controllers: PAGES,
  providers: [
    ...REPOSITORIES,
    ...FRONT_DOOR,
    AccountCheck,
    AccountLetters,
    AccountSweep,
    Addresses,
    AskedAddress,
    Codes,
    CodeSteps,
    Cookies,
    Devices,
    FreshSignIn,
    PasswordProof,
    PasswordStrategy,
    Passwords,
    Profile,
    Sessions,
    { provide: SessionPort, useExisting: Sessions },
    SignedInAnswer,
    SweepAccounts,
    Terms,
  ],
  exports: [...FRONT_DOOR, CodeSteps, SessionPort],
})
export class AccountsModule {}
