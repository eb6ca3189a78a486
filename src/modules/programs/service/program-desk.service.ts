import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access } from '../../access/index.js';
import { LIGHT_GROUNDS, OfficeSite } from '../../office/index.js';
import { EditionRepository } from '../data/edition.repository.js';
import { ProgramRepository } from '../data/program.repository.js';
import { judgeHue, ownColour } from '../domain/hue.js';
import type { Edition, Program, ProgramDraft } from '../domain/program.js';
import { shelfMove, type ShelfMove } from '../domain/shelf-state.js';
import { changedParts } from './changed-parts.js';
import { StaleEdit } from './stale-edit.js';

/** A program on the desk of who works on it. */
export interface ProgramOnDesk {
  readonly program: Program;
  /** Newest first, drafts and archived ones included. */
  readonly editions: readonly Edition[];
  readonly mayEdit: boolean;
  readonly mayAddEdition: boolean;
}

/** Making and changing programs. */
@Injectable()
export class ProgramDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programs: ProgramRepository,
    private readonly editions: EditionRepository,
    private readonly access: Access,
    private readonly events: EventLog,
    private readonly site: OfficeSite,
  ) {}

  /** The programs the reader works on or watches, in their order, each with the number of its editions. */
  async list(ctx: Ctx): Promise<readonly { program: Program; editions: number }[]> {
    const reach = await this.access.where(ctx, 'offerings.view_drafts', { programId: 'p.id' });
    const counts = await this.programs.editionCounts(ctx);
    const programs = await this.programs.allowed(ctx, reach.sql, reach.params);
    return programs.map((program) => ({ program, editions: counts.get(program.id) ?? 0 }));
  }

  async mayCreate(ctx: Ctx): Promise<boolean> {
    return this.access.can(ctx, 'programs.create', {});
  }

  /** Where a new program stands unless told: last. */
  async nextPosition(ctx: Ctx): Promise<number> {
    await this.access.demand(ctx, 'programs.create', {});
    return this.programs.nextPosition(ctx);
  }

  /** Throws `not_found`. */
  async show(ctx: Ctx, id: Id): Promise<ProgramOnDesk> {
    const program = await this.known(ctx, id);
    return {
      program,
      editions: await this.editions.ofProgram(ctx, id),
      mayEdit: await this.access.can(ctx, 'programs.edit', { programId: id }),
      mayAddEdition: await this.access.can(ctx, 'editions.edit', { programId: id }),
    };
  }

  /** The program for its editor. Throws `not_found` or `forbidden`. */
  async editable(ctx: Ctx, id: Id): Promise<Program> {
    const program = await this.found(ctx, id);
    await this.access.demand(ctx, 'programs.edit', { programId: id });
    return program;
  }

  /** A new draft; returns its id. Throws `forbidden` and `invalid`. */
  async create(ctx: Ctx, draft: ProgramDraft): Promise<Id> {
    return this.work.run(ctx, async (tx) => {
      await this.access.demand(tx, 'programs.create', {});
      refuseFaintHue(draft);
      const id = newId(tx.now);
      if (!(await this.programs.insert(tx, id, draft))) throw slugTaken();
      this.showHue(tx, draft);
      await this.record(tx, id, 'ProgramCreated', { to: 'draft' });
      return id;
    });
  }

  /** Changes a program read at `version`. Throws `StaleEdit` when someone saved in between. */
  async edit(ctx: Ctx, id: Id, version: number, draft: ProgramDraft): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const before = await this.editable(tx, id);
      refuseFaintHue(draft);
      if (before.version !== version) throw new StaleEdit(before);
      if (await this.programs.slugTaken(tx, draft.slug, id)) throw slugTaken();
      if (!(await this.programs.update(tx, id, version, draft))) throw new StaleEdit(before);
      this.showHue(tx, draft);
      await this.record(tx, id, 'ProgramEdited', { detail: { changed: changedParts(before, draft) } });
    });
  }

  /** Publishes, archives or brings back. Throws `conflict` from any other state, `invalid` when words are missing. */
  async move(ctx: Ctx, id: Id, name: ShelfMove): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const program = await this.editable(tx, id);
      const { from, to, event } = shelfMove(program.state, name);
      if (name === 'publish' && inLocale(program.summary, 'en') === '') {
        throw new DomainError('invalid', 'shelf.publish.summary_missing', {}, 'summary.en');
      }
      if (!(await this.programs.move(tx, id, from, to))) throw new DomainError('conflict', 'programs.stale');
      await this.record(tx, id, `Program${event}`, { from, to });
    });
  }

  /** A colour of one's own stands in the theme file, which is kept for a while. */
  private showHue(tx: Tx, { hue }: ProgramDraft): void {
    if (ownColour(hue) !== null) UnitOfWork.afterCommit(tx, () => this.site.forget());
  }

  private async known(ctx: Ctx, id: Id): Promise<Program> {
    const program = await this.found(ctx, id);
    await this.access.demand(ctx, 'offerings.view_drafts', { programId: id });
    return program;
  }

  private async found(ctx: Ctx, id: Id): Promise<Program> {
    const program = await this.programs.byId(ctx, id);
    if (!program) throw new DomainError('not_found', 'errors.not_found');
    return program;
  }

  private async record(
    tx: Tx,
    id: Id,
    kind: string,
    change: { from?: string; to?: string; detail?: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.events.record(tx, { kind, subject: { type: 'program', id }, ...change });
  }
}

/** A colour of one's own must be seen on paper; its form for dark grounds is derived from it. */
function refuseFaintHue({ hue }: ProgramDraft): void {
  const colour = ownColour(hue);
  if (colour === null) return;
  const { fits, ratio, nearest } = judgeHue(colour, LIGHT_GROUNDS);
  if (!fits) throw new DomainError('invalid', 'shelf.hue_faint', { ratio: ratio.toFixed(1), nearest }, 'colour');
}

function slugTaken(): DomainError {
  return new DomainError('invalid', 'shelf.slug_taken', {}, 'slug');
}
