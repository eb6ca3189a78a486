import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { Access } from '../../access/index.js';
import { CoordinatorClaimRepository } from '../data/coordinator-claim.repository.js';
import { InstitutionSearchRepository } from '../data/institution-search.repository.js';

/** What waits for the office's word about institutions. */
@Injectable()
export class OfficeQueues {
  constructor(
    private readonly access: Access,
    private readonly searching: InstitutionSearchRepository,
    private readonly claims: CoordinatorClaimRepository,
  ) {}

  async of(ctx: Ctx): Promise<{ readonly proposals: number; readonly claims: number }> {
    await this.access.demand(ctx, 'institutions.edit', {});
    const counts = await this.searching.counts(ctx, { text: '', country: null });
    return { proposals: counts.get('proposed') ?? 0, claims: await this.claims.openCount(ctx) };
  }
}
