import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Access } from '../../access/index.js';
import { PeopleDirectory } from '../../accounts/index.js';
import { ProposalRepository, type ProposalView } from '../data/proposal.repository.js';
import type { InstitutionView } from '../domain/institution.js';
import { Institutions } from './institutions.service.js';
import { unknown } from './unknown.js';

export type NamedProposal = ProposalView & { readonly proposer: string };

const MOST_LIKE = 8;

/** What the office looks at before it decides a proposal. */
@Injectable()
export class ProposalQueue {
  constructor(
    private readonly access: Access,
    private readonly proposals: ProposalRepository,
    private readonly institutions: Institutions,
    private readonly directory: PeopleDirectory,
  ) {}

  /** The oldest first. */
  async list(ctx: Ctx): Promise<readonly NamedProposal[]> {
    await this.access.demand(ctx, 'institutions.edit', {});
    return this.named(ctx, await this.proposals.open(ctx));
  }

  /** One that still waits. Throws `not_found`. */
  async read(ctx: Ctx, id: Id): Promise<NamedProposal> {
    await this.access.demand(ctx, 'institutions.edit', {});
    const found = await this.proposals.find(ctx, id);
    const [proposal] = await this.named(ctx, found ? [found] : []);
    if (!proposal) throw unknown();
    return proposal;
  }

  /** Known ones that could be it: those of the search, or those that share a word with one of its names. */
  async like(ctx: Ctx, proposal: ProposalView, search: string): Promise<readonly InstitutionView[]> {
    if (search !== '') return this.institutions.search(ctx, search, MOST_LIKE);
    const words = Object.values(proposal.name).flatMap(tellingParts);
    const found = await Promise.all(words.map((word) => this.institutions.search(ctx, word, MOST_LIKE)));
    const distinct = new Map(found.flat().map((each) => [each.id, each]));
    return [...distinct.values()].slice(0, MOST_LIKE);
  }

  private async named(ctx: Ctx, proposals: readonly ProposalView[]): Promise<readonly NamedProposal[]> {
    const ids = proposals.flatMap(({ proposedBy }) => proposedBy ?? []);
    const names = await this.directory.names(ctx, ids);
    return proposals.map((each) => ({ ...each, proposer: names.get(each.proposedBy ?? '') ?? '' }));
  }
}

/** Of a name what tells it from others: its longest words, or the first two signs of a Chinese one. */
function tellingParts(name: string): readonly string[] {
  if (/\p{Script=Han}/u.test(name)) return [[...name].slice(0, 2).join('')];
  const words = name.split(/[\s,.()-]+/u).filter((word) => word.length > 3 && !COMMON.has(word.toLowerCase()));
  return words.sort((left, right) => right.length - left.length).slice(0, 3);
}

const COMMON: ReadonlySet<string> = new Set(
  `
  university universidad universidade universität université college institute school technology technical
  polytechnic national state science sciences applied faculty engineering arts
  `
    .trim()
    .split(/\s+/u),
);
