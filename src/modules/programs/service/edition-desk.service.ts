import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access, type Resource } from '../../access/index.js';
import { CatalogueRepository } from '../data/catalogue.repository.js';
import { ContestRepository } from '../data/contest.repository.js';
import { EditionRepository } from '../data/edition.repository.js';
import { ProgramRepository } from '../data/program.repository.js';
import type { OfferingCard } from '../domain/offering-card.js';
import type { Contest, Edition, EditionDraft, Program } from '../domain/program.js';
import { shelfMove, type ShelfMove } from '../domain/shelf-state.js';
import { changedParts } from './changed-parts.js';
import { SeatSummaries } from './ports.js';
import { StaleEdit } from './stale-edit.js';

/** An edition on the desk of who works on it. */
export interface EditionOnDesk {
  readonly program: Program;
  readonly edition: Edition;
  readonly contests: readonly Contest[];
  /** Drafts and archived ones included, with seats. */
  readonly offerings: readonly OfferingCard[];
  readonly mayEdit: boolean;
  readonly mayAddOffering: boolean;
  /** Whether the way up to the program is theirs too. */
  readonly knowsProgram: boolean;
}

/** Making and changing editions. */
@Injectable()
export class EditionDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly editions: EditionRepository,
    private readonly programs: ProgramRepository,
    private readonly contests: ContestRepository,
    private readonly offerings: CatalogueRepository,
    private readonly seats: SeatSummaries,
    private readonly access: Access,
    private readonly events: EventLog,
  ) {}

  /** Throws `not_found`. */
  async show(ctx: Ctx, id: Id): Promise<EditionOnDesk> {
    const { edition, program } = await this.found(ctx, id);
    const place = placeOf(edition);
    await this.access.demand(ctx, 'offerings.view_drafts', place);
    const cards = await this.offerings.inEdition(ctx, id);
    const seats = await this.seats.of(
      ctx,
      cards.map((card) => card.id),
    );
    return {
      program,
      edition,
      contests: await this.contests.inEdition(ctx, id),
      offerings: cards.map((card) => ({ ...card, seats: seats.get(card.id) ?? null })),
      mayEdit: await this.access.can(ctx, 'editions.edit', place),
      mayAddOffering: await this.access.can(ctx, 'offerings.edit', place),
      knowsProgram: await this.access.can(ctx, 'offerings.view_drafts', { programId: program.id }),
    };
  }

  /** The program in which the actor may make an edition. Throws `not_found` or `forbidden`. */
  async home(ctx: Ctx, programId: Id): Promise<Program> {
    const program = await this.programs.byId(ctx, programId);
    if (!program) throw absent();
    await this.access.demand(ctx, 'editions.edit', { programId });
    return program;
  }

  /** The edition for its editor. Throws `not_found` or `forbidden`. */
  async editable(ctx: Ctx, id: Id): Promise<{ edition: Edition; program: Program }> {
    const found = await this.found(ctx, id);
    await this.access.demand(ctx, 'editions.edit', placeOf(found.edition));
    return found;
  }

  /** A new draft; returns its id. Throws `not_found`, `forbidden`, `invalid`. */
  async create(ctx: Ctx, programId: Id, draft: EditionDraft): Promise<Id> {
    return this.work.run(ctx, async (tx) => {
      await this.home(tx, programId);
      const id = newId(tx.now);
      if (!(await this.editions.insert(tx, id, programId, draft))) throw slugTaken();
      await this.record(tx, id, 'EditionCreated', { to: 'draft' });
      return id;
    });
  }

  /** Changes an edition read at `version`. Throws `StaleEdit` when someone saved in between. */
  async edit(ctx: Ctx, id: Id, version: number, draft: EditionDraft): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const { edition: before } = await this.editable(tx, id);
      if (before.version !== version) throw new StaleEdit(before);
      if (await this.editions.slugTaken(tx, before.programId, draft.slug, id)) throw slugTaken();
      if (!(await this.editions.update(tx, id, version, draft))) throw new StaleEdit(before);
      await this.record(tx, id, 'EditionEdited', { detail: { changed: changedParts<EditionDraft>(before, draft) } });
    });
  }

  /** Publishes, archives or brings back. Throws `conflict` from any other state. */
  async move(ctx: Ctx, id: Id, name: ShelfMove): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const { edition, program } = await this.editable(tx, id);
      if (name === 'publish' && program.state === 'draft') throw new DomainError('invalid', 'shelf.program_draft');
      await this.moveTo(tx, edition, name);
    });
  }

  /** Part of publishing what stands in it: nobody is shown a course of an edition that is not there. */
  async publishWith(tx: Tx, id: Id): Promise<void> {
    const edition = await this.editions.byId(tx, id);
    if (edition?.state === 'draft') await this.moveTo(tx, edition, 'publish');
  }

  private async moveTo(tx: Tx, edition: Edition, name: ShelfMove): Promise<void> {
    const { from, to, event } = shelfMove(edition.state, name);
    if (!(await this.editions.move(tx, edition.id, from, to))) throw new DomainError('conflict', 'programs.stale');
    await this.record(tx, edition.id, `Edition${event}`, { from, to });
  }

  private async found(ctx: Ctx, id: Id): Promise<{ edition: Edition; program: Program }> {
    const edition = await this.editions.byId(ctx, id);
    const program = edition ? await this.programs.byId(ctx, edition.programId) : null;
    if (!edition || !program) throw absent();
    return { edition, program };
  }

  private async record(
    tx: Tx,
    id: Id,
    kind: string,
    change: { from?: string; to?: string; detail?: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.events.record(tx, { kind, subject: { type: 'edition', id }, ...change });
  }
}

/** An edition as a place roles may hold in. */
export function placeOf({ id, programId }: Pick<Edition, 'id' | 'programId'>): Resource {
  return { programId, editionId: id };
}

function absent(): DomainError {
  return new DomainError('not_found', 'errors.not_found');
}

function slugTaken(): DomainError {
  return new DomainError('invalid', 'shelf.slug_taken', {}, 'slug');
}
