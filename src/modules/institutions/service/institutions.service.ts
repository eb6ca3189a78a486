import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { RoleRegister } from '../../access/index.js';
import { InstitutionSearchRepository } from '../data/institution-search.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import type { InstitutionView } from '../domain/institution.js';
import { readDomain, suffixesOf } from '../domain/mail-domain.js';

/** What other rooms read of institutions. None of it is secret: names, aliases, domains, where they stand. */
@Injectable()
export class Institutions {
  constructor(
    private readonly institutions: InstitutionRepository,
    private readonly searching: InstitutionSearchRepository,
    private readonly roles: RoleRegister,
  ) {}

  /** At most so many approved ones whose names (in any language), aliases or domains hold every word of the text. */
  async search(ctx: Ctx, text: string, most: number): Promise<readonly InstitutionView[]> {
    return this.searching.best(ctx, text, most);
  }

  /** The institution as it stands, also a proposed or merged one; see `findMany` for where a merged one lives on. */
  async find(ctx: Ctx, id: Id): Promise<InstitutionView | null> {
    return (await this.institutions.find(ctx, id)) ?? null;
  }

  /** By the ids asked for; an id that was merged away finds the institution it lives on in. Two queries and one for domains. */
  async findMany(ctx: Ctx, ids: readonly Id[]): Promise<ReadonlyMap<Id, InstitutionView>> {
    if (ids.length === 0) return new Map();
    const survivors = await this.institutions.survivors(ctx, [...new Set(ids)]);
    const found = await this.institutions.findMany(ctx, [...new Set(survivors.values())]);
    const byId = new Map(found.map((each) => [each.id, each]));
    return new Map(
      [...survivors].flatMap(([asked, id]) => {
        const institution = byId.get(id);
        return institution ? [[asked, institution] as const] : [];
      }),
    );
  }

  /** Names by the ids asked for, merges followed. */
  async namesOf(ctx: Ctx, ids: readonly Id[]): Promise<ReadonlyMap<Id, LocalizedText>> {
    return new Map([...(await this.findMany(ctx, ids))].map(([id, { name }]) => [id, name]));
  }

  /** The approved institution whose domain the address (or domain) stands in: the closest, at the boundary of a label. */
  async byAddress(ctx: Ctx, address: string): Promise<InstitutionView | null> {
    const domain = readDomain(address);
    if (domain === null) return null;
    const suffixes = suffixesOf(domain);
    const found = await this.institutions.byDomains(ctx, suffixes);
    const closest = suffixes.flatMap((suffix) => found.filter((each) => each.domain === suffix))[0];
    return closest ? this.find(ctx, closest.institutionId) : null;
  }

  /** Who looks after the institution; where nobody does, who looks after the one above it. */
  async coordinatorsOf(ctx: Ctx, id: Id): Promise<readonly Id[]> {
    for (const each of await this.institutions.path(ctx, id)) {
      const holders = await this.roles.holdersAt(ctx, 'coordinator', { kind: 'institution', id: each });
      if (holders.length > 0) return holders;
    }
    return [];
  }

  /** The institution and all above it, itself first. */
  async pathOf(ctx: Ctx, id: Id): Promise<readonly InstitutionView[]> {
    const path = await this.institutions.path(ctx, id);
    const found = new Map((await this.institutions.findMany(ctx, path)).map((each) => [each.id, each]));
    return path.flatMap((each) => found.get(each) ?? []);
  }
}
