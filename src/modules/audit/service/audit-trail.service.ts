import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import type { Ctx } from '../../../platform/database/context.js';
import { AuditChain } from '../../../platform/outbox/audit-chain.js';
import { AuditVerification, type Verification } from '../../../platform/outbox/audit-verification.js';
import { EventSearch, type ChainedEvent, type EventFilter } from '../../../platform/outbox/event-search.js';
import { Access } from '../../access/index.js';
import { Accounts } from '../../accounts/index.js';

export interface Trail {
  readonly list: PageOf<ChainedEvent>;
  /** Display names of the people in the list, by account. */
  readonly names: ReadonlyMap<Id, string>;
  /** The last link: written down elsewhere, it proves later that nothing before it was changed. */
  readonly head: { readonly position: number; readonly hash: string };
}

/** What happened in the portal, for those who hold `audit.view` over all of it. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly access: Access,
    private readonly accounts: Accounts,
    private readonly chain: AuditChain,
    private readonly verification: AuditVerification,
    private readonly events: EventSearch,
  ) {}

  /** One page of events, newest first, 50 to a page. */
  async list(ctx: Ctx, filter: EventFilter, page: number): Promise<Trail> {
    await this.access.demand(ctx, 'audit.view', {});
    const list = await this.events.list(ctx, filter, page);
    const ids = new Set(list.rows.flatMap(({ actor, accountId }) => [actor.accountId, accountId]));
    const people = await this.accounts.findMany(
      ctx,
      [...ids].filter((id): id is Id => Boolean(id)),
    );
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    return { list, names, head: await this.chain.last(ctx) };
  }

  /** Recomputes the whole chain. Slow on a large portal: for the command line. */
  async verify(ctx: Ctx): Promise<Verification> {
    await this.access.demand(ctx, 'audit.view', {});
    return this.verification.verify(ctx);
  }
}
