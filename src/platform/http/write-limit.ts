import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../../kernel/domain-error.js';
import { personOf } from '../../kernel/actor.js';
import { stateOf } from './request-state.js';

const PER_ACCOUNT = 240;
/** A school stands behind one address; two thousand people signing in within a minute must get through. */
const PER_ADDRESS = 12_000;

/**
 * The last brake on writing, counted in this process only: per account once signed in, per address before. What needs
 * a closer limit (codes, passwords, invitations) has one of its own in `RateLimits`.
 */
@Injectable()
export class WriteLimit {
  private readonly accounts = new RateLimiterMemory({ points: PER_ACCOUNT, duration: 60 });
  private readonly addresses = new RateLimiterMemory({ points: PER_ADDRESS, duration: 60 });

  async take(request: Request): Promise<void> {
    const account = personOf(stateOf(request).ctx.actor);
    try {
      if (account === null) await this.addresses.consume(request.ip ?? '');
      else await this.accounts.consume(account);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('too_many', 'errors.too_many', {
        seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
      });
    }
  }
}
