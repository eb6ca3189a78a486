import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { personOf } from '../../../kernel/actor.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AccountRepository } from '../data/account.repository.js';
import { readAddress, type MailAddress } from '../../../kernel/mail-address.js';
import type { CodePurpose } from '../domain/sign-in-code.js';
import { AccountOpening } from './account-opening.service.js';
import { refusalOf } from './code-refusal.js';
import { Codes } from './codes.service.js';
import { PasswordProof } from './password-proof.service.js';
import { Sessions, type OpenedSession, type SigningIn } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.service.js';
import { Terms } from './terms.service.js';

/** A browser that has just signed in: put the secret in the session cookie and nowhere else. */
export interface SignedInNow extends OpenedSession {
  readonly accountId: Id;
  readonly isNew: boolean;
  /** The terms changed since this person accepted them. */
  readonly termsAreDue: boolean;
}

export interface CodeEntry {
  readonly address: string;
  readonly code: string;
  readonly userAgent: string;
}

export interface PasswordEntry {
  readonly address: string;
  readonly password: string;
  readonly userAgent: string;
}

/** The doors into an account: a mailed code (which also makes the account), or a password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly codes: Codes,
    private readonly opening: AccountOpening,
    private readonly accounts: AccountRepository,
    private readonly terms: Terms,
    private readonly sessions: Sessions,
    private readonly proof: PasswordProof,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Mails a six-digit code. Says and does the same for known and unknown addresses, and for a second wish
   * within a minute. Throws `invalid` (no address) and `too_many`.
   */
  async requestCode(ctx: Ctx, address: string, purpose: CodePurpose = 'sign_in'): Promise<void> {
    const wanted = addressIn(address);
    await this.throttle.request(wanted.key);
    const accountId = purpose === 'add_address' ? personOf(ctx.actor) : null;
    await this.codes.send(ctx, { address: wanted, purpose, accountId });
  }

  /**
   * Signs in with a mailed code; makes the account when the address has none, which accepts the terms.
   * Throws `invalid` (wrong code, with the tries left), `gone` (lapsed, used, burned), `forbidden` (suspended).
   */
  async enterCode(ctx: Ctx, { address, code, userAgent }: CodeEntry): Promise<SignedInNow> {
    const wanted = addressIn(address);
    // Without the form's key: a stored answer would hold the session's secret. A code is used once anyway.
    const outcome = await this.work.run({ ...ctx, idempotency: null }, async (tx) => {
      const spent = await this.codes.spend(tx, { address: wanted, purpose: 'sign_in', accountId: null }, code);
      return spent.kind === 'ok' ? this.enter(tx, wanted, userAgent) : spent;
    });
    if (outcome.kind === 'entered') return outcome.signedIn;
    throw outcome.kind === 'suspended' ? suspended() : refusalOf(outcome);
  }

  /** Signs in with a password. One answer, `invalid`, for a wrong address, a wrong password and no password set. */
  async byPassword(ctx: Ctx, { address, password, userAgent }: PasswordEntry): Promise<SignedInNow> {
    await this.throttle.tryPassword(readAddress(address)?.key ?? address);
    const accountId = await this.proof.check(ctx, address, password);
    if (accountId === null) throw new DomainError('invalid', 'accounts.password_wrong', {}, 'password');
    const signingIn: SigningIn = { accountId, method: 'password', userAgent };
    return this.work.run({ ...ctx, idempotency: null }, async (tx) => {
      const opened = await this.openActive(tx, signingIn);
      if (!opened) throw suspended();
      return { accountId, isNew: false, termsAreDue: await this.terms.areDue(tx, accountId), ...opened };
    });
  }

  private async enter(tx: Tx, address: MailAddress, userAgent: string): Promise<Entered> {
    const newcomer = { address, locale: tx.locale, zone: tx.zone, termsVersion: await this.terms.version(tx) };
    const { accountId, isNew } = await this.opening.open(tx, newcomer);
    const opened = await this.openActive(tx, { accountId, method: 'code', userAgent });
    if (!opened) return { kind: 'suspended' };
    const termsAreDue = await this.terms.areDue(tx, accountId);
    return { kind: 'entered', signedIn: { accountId, isNew, termsAreDue, ...opened } };
  }

  /** Null when the account may not enter: asked inside the unit, so a suspension a moment ago counts. */
  private async openActive(tx: Tx, signingIn: SigningIn): Promise<OpenedSession | null> {
    const account = await this.accounts.find(tx, signingIn.accountId);
    return account?.state === 'active' ? this.sessions.open(tx, signingIn) : null;
  }
}

type Entered = { readonly kind: 'suspended' } | { readonly kind: 'entered'; readonly signedIn: SignedInNow };

function addressIn(text: string): MailAddress {
  const address = readAddress(text);
  if (!address) throw new DomainError('invalid', 'forms.email', {}, 'address');
  return address;
}

function suspended(): DomainError {
  return new DomainError('forbidden', 'accounts.suspended');
}
