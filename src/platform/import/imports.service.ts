import { Injectable } from '@nestjs/common';
import { DAY, type Instant } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/id.js';
import type { Ctx, Tx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { EventLog } from '../outbox/event-log.js';
import type { ImportKind, ImportTarget } from './import-kind.js';
import { ImportKinds } from './import-kinds.js';
import { ImportRecords } from './import-records.js';
import type { ImportRecord, ImportState } from './import-record.js';
import { ImportWork } from './import-work.service.js';
import { layoutFaults } from './layout-faults.js';
import { changesIn } from './row-counts.js';

/** An import with what it is of and what it goes into. */
export interface OpenImport {
  readonly record: ImportRecord;
  readonly kind: ImportKind;
  readonly target: ImportTarget;
}

/** So long the rows of an import are kept, and it can be taken back. */
export const REVERSIBLE = 30 * DAY;

/** What a person does with an import, once its file is there. Each verb asks the kind whether they may. */
@Injectable()
export class Imports {
  constructor(
    private readonly units: UnitOfWork,
    private readonly kinds: ImportKinds,
    private readonly records: ImportRecords,
    private readonly work: ImportWork,
    private readonly events: EventLog,
  ) {}

  async open(ctx: Ctx, id: Id): Promise<OpenImport> {
    const record = await this.records.find(ctx, id);
    const kind = this.kinds.demand(record.kind);
    return { record, kind, target: await kind.target(ctx, record.targetId) };
  }

  /** Tries every row; stays a draft where the columns do not fit yet. */
  async check(ctx: Ctx, id: Id): Promise<void> {
    const { record, kind } = await this.open(ctx, id);
    if (layoutFaults(kind, record.layout).length > 0) return;
    await this.begin(ctx, record, ['draft', 'checked'], (tx) =>
      this.records.move(tx, id, ['draft', 'checked'], 'checking', { failure: null, preview: null }),
    );
  }

  /** Does what the preview showed. Of two people (or two clicks) that start it, one does; the other is told `conflict`. */
  async run(ctx: Ctx, id: Id): Promise<void> {
    const { record } = await this.open(ctx, id);
    await this.begin(ctx, record, ['checked'], async (tx) => {
      const begun = { counts: {}, done: 0, doneLine: 0, startedAt: tx.now, preview: null };
      const moved = await this.records.move(tx, id, ['checked'], 'running', begun);
      if (moved) await this.record(tx, 'ImportStarted', record);
      return moved;
    });
  }

  /** Goes on with one that stopped. */
  async resume(ctx: Ctx, id: Id): Promise<void> {
    const { record } = await this.open(ctx, id);
    const to = record.endedAt === null ? 'running' : 'reversing';
    await this.begin(ctx, record, ['failed'], (tx) => this.records.move(tx, id, ['failed'], to, { failure: null }));
  }

  /** Takes everything back that nothing depends on yet. */
  async reverse(ctx: Ctx, id: Id): Promise<void> {
    const { record } = await this.open(ctx, id);
    if (reversibleUntil(record, ctx.now) === null) throw new DomainError('conflict', 'imports.fault.not_reversible');
    await this.begin(ctx, record, ['done'], (tx) =>
      this.records.move(tx, id, ['done'], 'reversing', { kept: 0, doneLine: LAST_LINE }),
    );
  }

  private async begin(
    ctx: Ctx,
    record: ImportRecord,
    from: readonly ImportState[],
    move: (tx: Tx) => Promise<boolean>,
  ): Promise<void> {
    if (!from.includes(record.state)) throw new DomainError('conflict', 'imports.fault.moved_on');
    await this.units.run(ctx, async (tx) => {
      if (!(await move(tx))) throw new DomainError('conflict', 'imports.fault.moved_on');
      await this.work.ask(tx, record);
    });
    await this.work.doSmall(ctx, record);
  }

  private async record(tx: Tx, kind: string, { id, kind: name, fileName, total }: ImportRecord): Promise<void> {
    await this.events.record(tx, { kind, subject: { type: 'import', id }, detail: { kind: name, fileName, total } });
  }
}

const LAST_LINE = 2_147_483_647;

/** Until when this import can be taken back; null when it cannot. */
export function reversibleUntil({ state, endedAt, counts }: ImportRecord, now: Instant): Instant | null {
  if (state !== 'done' || endedAt === null || changesIn(counts) === 0) return null;
  return endedAt + REVERSIBLE > now ? endedAt + REVERSIBLE : null;
}
