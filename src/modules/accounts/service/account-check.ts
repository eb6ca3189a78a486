import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { DoctorChecks, type Finding } from '../../../platform/doctor/doctor-checks.js';
import { AccountRepository } from '../data/account.repository.js';

/** Everybody can be reached and can sign in: each account has verified addresses, and exactly one main one. */
@Injectable()
export class AccountCheck implements OnModuleInit {
  constructor(
    private readonly checks: DoctorChecks,
    private readonly accounts: AccountRepository,
  ) {}

  onModuleInit(): void {
    this.checks.add('accounts', { depth: 'thorough', examine: (ctx) => this.examine(ctx) });
  }

  private async examine(ctx: Ctx): Promise<Finding[]> {
    const { total, odd } = await this.accounts.mainAddresses(ctx);
    const ok = odd.length === 0;
    const detail = ok ? `${total} looked at` : `not exactly one verified main address: ${odd.join(', ')}`;
    return [{ name: 'accounts', ok, detail }];
  }
}
