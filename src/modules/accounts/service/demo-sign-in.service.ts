import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { Config } from '../../../platform/config/config.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AccountRepository } from '../data/account.repository.js';
import { Sessions } from './sessions.service.js';
import { Terms } from './terms.service.js';
import type { SignedInNow } from './sign-in.service.js';

/** The people of the demo world that a visitor may be, by the local part of their `demo.example` address. */
export const DEMO_PEOPLE = [
  'student',
  'student2',
  'teacher',
  'judge',
  'judge2',
  'organizer',
  'region',
  'coordinator',
  'door',
  'admin',
] as const;

export type DemoPerson = (typeof DEMO_PEOPLE)[number];

/** One-click sign-in, in demo mode only: elsewhere the door is not there. */
@Injectable()
export class DemoSignIn {
  constructor(
    private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: Sessions,
    private readonly terms: Terms,
  ) {}

  /** Whom the sign-in pages offer to be: nobody outside the demo. */
  get people(): readonly DemoPerson[] {
    return this.config.mode === 'demo' ? DEMO_PEOPLE : [];
  }

  /** `not_found` outside demo mode, for unknown people and for suspended ones. */
  async enter(ctx: Ctx, person: string, userAgent: string): Promise<SignedInNow> {
    if (!(this.people as readonly string[]).includes(person)) throw new DomainError('not_found', 'errors.not_found');
    return this.work.run({ ...ctx, idempotency: null }, async (tx) => {
      const account = await this.accounts.findByAddress(tx, `${person}@demo.example`);
      if (account?.state !== 'active') throw new DomainError('not_found', 'errors.not_found');
      const opened = await this.sessions.open(tx, { accountId: account.id, method: 'demo', userAgent });
      return { accountId: account.id, isNew: false, termsAreDue: await this.terms.areDue(tx, account.id), ...opened };
    });
  }
}
