import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Affiliations, Institutions } from '../../institutions/index.js';
import { isTeaching } from '../domain/teaching.js';

export interface TeachingPlace {
  readonly id: Id;
  readonly name: LocalizedText;
}

/** Where a person teaches: the institutions that have confirmed it. One that was merged away lives on in another. */
@Injectable()
export class TeachingPlaces {
  constructor(
    private readonly affiliations: Affiliations,
    private readonly institutions: Institutions,
  ) {}

  /** The reader's own. */
  async mine(ctx: Ctx): Promise<readonly TeachingPlace[]> {
    const found = await this.institutions.findMany(ctx, await this.idsOf(ctx, personOf(ctx.actor)));
    const places = new Map([...found.values()].map(({ id, name }) => [id, { id, name }]));
    return [...places.values()];
  }

  /** The institutions these ids stand for now. */
  async named(ctx: Ctx, ids: readonly Id[]): Promise<ReadonlyMap<Id, TeachingPlace>> {
    return this.institutions.findMany(ctx, ids);
  }

  /** The institution that one of these ids stands for now. */
  async survivor(ctx: Ctx, id: Id): Promise<Id> {
    return (await this.institutions.findMany(ctx, [id])).get(id)?.id ?? id;
  }

  isMine(ctx: Ctx, institutionId: Id): Promise<boolean> {
    return this.isOf(ctx, personOf(ctx.actor), institutionId);
  }

  /** Whether a person teaches at an institution. */
  async isOf(ctx: Ctx, accountId: Id | null, institutionId: Id): Promise<boolean> {
    const held = await this.idsOf(ctx, accountId);
    const found = await this.institutions.findMany(ctx, [institutionId, ...held]);
    const wanted = found.get(institutionId)?.id;
    return wanted !== undefined && held.some((id) => found.get(id)?.id === wanted);
  }

  /** Whether the reader teaches anywhere: what the way in the header asks at every page. */
  async any(ctx: Ctx): Promise<boolean> {
    return (await this.idsOf(ctx, personOf(ctx.actor))).length > 0;
  }

  private async idsOf(ctx: Ctx, accountId: Id | null): Promise<readonly Id[]> {
    if (accountId === null) return [];
    const held = await this.affiliations.of(ctx, accountId);
    return [...new Set(held.filter((each) => isTeaching(each, ctx.now)).map(({ institutionId }) => institutionId))];
  }
}
