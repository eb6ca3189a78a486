import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { AccountRepository } from '../data/account.repository.js';
import { readAddress } from '../../../kernel/mail-address.js';
import { LONGEST_PASSWORD, passwordForHash } from '../domain/password-rule.js';
import { PasswordHashes } from './password-hashes.service.js';

/** What the strategy reads of a request. */
export interface PasswordAttempt {
  readonly ctx: Ctx;
  readonly body: { readonly address: string; readonly password: string };
  readonly query: Record<string, never>;
}

interface Answer {
  resolve(accountId: Id | null): void;
  reject(error: unknown): void;
}

const FIELDS = { usernameField: 'address', passwordField: 'password', passReqToCallback: true } as const;

/** Passport's local strategy: an address and a password of an account. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly hashes: PasswordHashes,
  ) {
    super(FIELDS);
  }

  /** Called by passport. Unknown addresses cost as much time as known ones. */
  async validate(request: PasswordAttempt, address: string, password: string): Promise<Id | false> {
    const key = readAddress(address)?.key;
    const row = key === undefined ? undefined : await this.accounts.passwordOf(request.ctx, key);
    const fits = password.length <= 2 * LONGEST_PASSWORD;
    const right = await this.hashes.verify(row?.passwordHash ?? null, fits ? passwordForHash(password) : '');
    return row && right ? row.accountId : false;
  }

  /** One attempt, the way passport runs strategies: on a copy that carries this attempt's answers. */
  attempt(request: PasswordAttempt, { resolve, reject }: Answer): void {
    const run = Object.create(this) as Strategy;
    run.success = (accountId: unknown) => resolve(accountId as Id);
    run.fail = () => resolve(null);
    run.error = reject;
    run.authenticate(request as unknown as Request);
  }
}
