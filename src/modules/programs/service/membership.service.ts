import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { searchKey } from '../../../kernel/search-key.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Affiliations, Institutions } from '../../institutions/index.js';

const MOST_MEANT = 5;

/** What is for the people of one institution: who they are, and which institution an office means. */
@Injectable()
export class Membership {
  private readonly remembered = new WeakMap<Ctx, Promise<readonly Id[]>>();

  constructor(
    private readonly affiliations: Affiliations,
    private readonly institutions: Institutions,
  ) {}

  /** Whether the reader is confirmed at the institution, or at a part of it. */
  async isOf(ctx: Ctx, institutionId: Id): Promise<boolean> {
    const person = personOf(ctx.actor);
    return person !== null && (await this.affiliations.isVerified(ctx, person, institutionId));
  }

  /** The institutions whose people the reader is one of: where they are confirmed, and everything above it. */
  of(ctx: Ctx): Promise<readonly Id[]> {
    const known = this.remembered.get(ctx) ?? this.load(ctx);
    this.remembered.set(ctx, known);
    return known;
  }

  private async load(ctx: Ctx): Promise<readonly Id[]> {
    const person = personOf(ctx.actor);
    if (person === null) return [];
    const held = (await this.affiliations.of(ctx, person)).filter(({ state }) => state === 'confirmed');
    const paths = await Promise.all(held.map(({ institutionId }) => this.institutions.pathOf(ctx, institutionId)));
    const candidates = [...new Set(paths.flat().map(({ id }) => id))];
    const today = await Promise.all(candidates.map((id) => this.affiliations.isVerified(ctx, person, id)));
    return candidates.filter((_, index) => today[index]);
  }

  async nameOf(ctx: Ctx, institutionId: Id): Promise<string> {
    return inLocale((await this.institutions.namesOf(ctx, [institutionId])).get(institutionId), ctx.locale);
  }

  /** The institution somebody typed the name of. Throws `invalid` at `institution`, naming those it could be. */
  async meant(ctx: Ctx, typed: string): Promise<Id> {
    if (typed === '') throw refusal('shelf.institution_missing');
    const found = await this.institutions.search(ctx, typed, MOST_MEANT);
    const exact = found.filter(({ name, aliases }) =>
      [...Object.values(name), ...aliases].some((known) => known && searchKey(known) === searchKey(typed)),
    );
    const [only] = exact.length > 0 ? exact : found;
    if (!only) throw refusal('shelf.institution_unknown');
    if ((exact.length || found.length) === 1) return only.id;
    const names = found.map(({ name }) => inLocale(name, ctx.locale)).join(', ');
    throw refusal('shelf.institution_which', { names });
  }
}

function refusal(key: string, variables: Record<string, string> = {}): DomainError {
  return new DomainError('invalid', key, variables, 'institution');
}
