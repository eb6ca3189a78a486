import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access } from '../../access/index.js';
import { ProgramRepository } from '../data/program.repository.js';
import { RegionRepository } from '../data/region.repository.js';
import type { Program } from '../domain/program.js';
import {
  readRegionCode,
  treeOrder,
  within,
  type Region,
  type RegionDraft,
  type RegionInTree,
} from '../domain/region.js';
import { RegionUses } from './ports.js';

export interface RegionRoom {
  readonly program: Program;
  readonly regions: readonly RegionInTree[];
}

/** The tree of regions of a program, for who runs the program. */
@Injectable()
export class RegionEditing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programs: ProgramRepository,
    private readonly regions: RegionRepository,
    private readonly uses: RegionUses,
    private readonly access: Access,
    private readonly events: EventLog,
  ) {}

  /** Throws `not_found` or `forbidden`. */
  async room(ctx: Ctx, programId: Id): Promise<RegionRoom> {
    const program = await this.programs.byId(ctx, programId);
    if (!program) throw new DomainError('not_found', 'errors.not_found');
    await this.access.demand(ctx, 'regions.edit', { programId });
    return { program, regions: treeOrder(await this.regions.ofProgram(ctx, programId)) };
  }

  /** Throws `invalid` at the field that must change. */
  async add(ctx: Ctx, programId: Id, draft: RegionDraft): Promise<Id> {
    return this.work.run(ctx, async (tx) => {
      const { regions } = await this.room(tx, programId);
      const id = newId(tx.now);
      const clean = checked(regions, id, draft);
      const position = siblings(regions, clean.parentId).length;
      if (!(await this.regions.insert(tx, { id, programId, ...clean, position }))) throw codeTaken();
      await this.record(tx, 'RegionAdded', id, { code: clean.code });
      return id;
    });
  }

  /** A region keeps its people and openings when it is renamed or moved in the tree. */
  async change(ctx: Ctx, programId: Id, id: Id, draft: RegionDraft): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const { regions } = await this.room(tx, programId);
      const before = known(regions, id);
      const clean = checked(regions, id, draft);
      const position = before.parentId === clean.parentId ? before.position : siblings(regions, clean.parentId).length;
      await this.regions.update(tx, { id, programId, ...clean, position });
      await this.record(tx, 'RegionChanged', id, { from: before.code, to: clean.code });
    });
  }

  /** One up (`by` -1) or down (1) among its siblings; at the end it stays. */
  async shift(ctx: Ctx, programId: Id, id: Id, by: -1 | 1): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const { regions } = await this.room(tx, programId);
      const line = siblings(regions, known(regions, id).parentId).map((region) => region.id);
      const from = line.indexOf(id);
      const to = from + by;
      if (to < 0 || to >= line.length) return;
      line.splice(to, 0, ...line.splice(from, 1));
      for (const [position, each] of line.entries()) await this.regions.place(tx, each, position);
      await this.record(tx, 'RegionMoved', id, { position: to });
    });
  }

  /** Throws `conflict` where something stands in the region. */
  async remove(ctx: Ctx, programId: Id, id: Id): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const { regions } = await this.room(tx, programId);
      const { code } = known(regions, id);
      if ((await this.uses.any(tx, id)) || !(await this.regions.remove(tx, id))) {
        throw new DomainError('conflict', 'openings.in_use');
      }
      await this.record(tx, 'RegionRemoved', id, { code });
    });
  }

  private async record(tx: Tx, kind: string, id: Id, detail: Record<string, unknown>): Promise<void> {
    await this.events.record(tx, { kind, subject: { type: 'region', id }, detail });
  }
}

/** A region is reached through its program: a foreign pair of ids is not found. */
function known(regions: readonly RegionInTree[], id: Id): RegionInTree {
  const region = regions.find((each) => each.id === id);
  if (!region) throw new DomainError('not_found', 'errors.not_found');
  return region;
}

function siblings(regions: readonly Region[], parentId: Id | null): readonly Region[] {
  return regions
    .filter((region) => region.parentId === parentId)
    .sort((left, right) => left.position - right.position || (left.id < right.id ? -1 : 1));
}

function checked(regions: readonly Region[], id: Id, draft: RegionDraft): RegionDraft {
  const code = readRegionCode(draft.code);
  if (code === null) throw new DomainError('invalid', 'openings.code_unreadable', {}, 'code');
  if (regions.some((region) => region.code === code && region.id !== id)) throw codeTaken();
  const { parentId } = draft;
  if (parentId !== null && !regions.some((region) => region.id === parentId)) {
    throw new DomainError('invalid', 'openings.parent_elsewhere', {}, 'parentId');
  }
  if (parentId !== null && within(regions, id).some((region) => region.id === parentId)) {
    throw new DomainError('invalid', 'openings.parent_below', {}, 'parentId');
  }
  return { ...draft, code };
}

function codeTaken(): DomainError {
  return new DomainError('invalid', 'openings.code_taken', {}, 'code');
}
