import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx, InsertRow, SqlValue, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access } from '../../access/index.js';
import { ContestRepository } from '../data/contest.repository.js';
import { OfferingRepository } from '../data/offering.repository.js';
import { EditionRepository } from '../data/edition.repository.js';
import type { Contest, Edition, NamedEdition } from '../domain/program.js';
import type { OfferingDraft, OfferingView } from '../domain/offering-view.js';
import { slugApart, slugFrom } from '../domain/slug.js';
import { changedParts } from './changed-parts.js';
import { ContestMembership } from './contest-membership.service.js';
import { draftRow } from './offering-draft.js';
import { Offerings, resourceOf } from './offerings.service.js';
import { StaleOffering } from './stale-offering.js';

/** Making and changing offerings. */
@Injectable()
export class OfferingEditing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offerings: Offerings,
    private readonly rows: OfferingRepository,
    private readonly editionRows: EditionRepository,
    private readonly contestsOf: ContestRepository,
    private readonly membership: ContestMembership,
    private readonly access: Access,
    private readonly events: EventLog,
  ) {}

  /** The editions in which the reader may make an offering, by program, newest first. */
  async editions(ctx: Ctx): Promise<NamedEdition[]> {
    const all = await this.editionRows.live(ctx);
    const allowed = await Promise.all(
      all.map(({ id, programId }) => this.access.can(ctx, 'offerings.edit', { programId, editionId: id })),
    );
    return all.filter((_, index) => allowed[index]);
  }

  /** The offering for its editor. Throws `not_found` or `forbidden`. */
  async editable(ctx: Ctx, id: Id): Promise<OfferingView> {
    const offering = await this.offerings.find(ctx, id);
    await this.access.demand(ctx, 'offerings.edit', resourceOf(offering));
    return offering;
  }

  /** The contests an offering of this edition may stand in. */
  async contests(ctx: Ctx, editionId: Id): Promise<Contest[]> {
    return this.contestsOf.inEdition(ctx, editionId);
  }

  /** A new draft in an edition the actor may edit; returns its id. Throws `not_found`, `forbidden`, `invalid`. */
  async create(ctx: Ctx, editionId: Id, draft: OfferingDraft): Promise<Id> {
    return this.work.run(ctx, async (tx) => {
      const edition = await this.editionRows.byId(tx, editionId);
      if (!edition) throw new DomainError('not_found', 'errors.not_found');
      await this.access.demand(tx, 'offerings.edit', { programId: edition.programId, editionId });
      if (edition.state === 'archived') throw new DomainError('invalid', 'shelf.edition_archived', {}, 'edition');
      refuseNobodys(draft);
      await this.contestFor(tx, draft, editionId);
      const id = newId(tx.now);
      await this.rows.insert(tx, { ...draftRow(draft), ...(await this.firstColumns(tx, id, edition, draft)) });
      await this.events.record(tx, {
        kind: 'OfferingCreated',
        subject: { type: 'offering', id },
        offeringId: id,
        to: 'draft',
      });
      return id;
    });
  }

  /** Changes an offering read at `version`. Throws `StaleOffering` when someone saved in between. */
  async edit(ctx: Ctx, id: Id, version: number, draft: OfferingDraft): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const before = await this.offerings.find(tx, id);
      await this.access.demand(tx, 'offerings.edit', resourceOf(before));
      refuseNobodys(draft);
      const contest = await this.contestFor(tx, draft, before.editionId);
      if (before.version !== version) throw new StaleOffering(before);
      if (!(await this.rows.update(tx, id, version, columnsOf(draftRow(draft))))) throw new StaleOffering(before);
      if (before.contestId !== draft.contestId) await this.membership.follow(tx, before, contest);
      await this.events.record(tx, {
        kind: 'OfferingEdited',
        subject: { type: 'offering', id },
        offeringId: id,
        detail: { changed: changedParts<OfferingDraft>(before, draft) },
      });
    });
  }

  private async firstColumns(tx: Tx, id: Id, edition: Edition, draft: OfferingDraft): Promise<InsertRow> {
    const slug = slugFrom(inLocale(draft.title, 'en'), id);
    return {
      id,
      programId: edition.programId,
      editionId: edition.id,
      slug: (await this.rows.slugTaken(tx, slug)) ? slugApart(slug, id) : slug,
      state: 'draft',
      version: 1,
      createdAt: tx.now,
      publishedAt: null,
    };
  }

  private async contestFor(tx: Tx, { contestId }: OfferingDraft, editionId: Id): Promise<Contest | null> {
    if (contestId === null) return null;
    const contest = (await this.contestsOf.inEdition(tx, editionId)).find(({ id }) => id === contestId);
    if (!contest) throw new DomainError('invalid', 'programs.contest_elsewhere', {}, 'contestId');
    return contest;
  }
}

/** Something for the people of one institution names the institution. */
function refuseNobodys({ visibility, institutionId }: OfferingDraft): void {
  if (visibility === 'institution' && institutionId === null) {
    throw new DomainError('invalid', 'shelf.institution_missing', {}, 'institution');
  }
}

function columnsOf(row: InsertRow): Record<string, SqlValue> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value]));
}

function snake(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
