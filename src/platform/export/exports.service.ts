import { createReadStream, existsSync, type ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { personOf } from '../../kernel/actor.js';
import { digestOf } from '../../kernel/digest.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId, type Id } from '../../kernel/id.js';
import { Config } from '../config/config.js';
import type { Ctx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Jobs } from '../jobs/jobs.js';
import { EventLog } from '../outbox/event-log.js';
import type { ExportTarget } from './export-kind.js';
import { ExportKinds } from './export-kinds.js';
import { exportFile } from './export-folder.js';
import { ExportStore, type ExportLine } from './export-store.js';

export const WRITE_EXPORT = 'export.write';
/** More than this at once is somebody leaning on the button. */
const MOST_WAITING = 3;
const MOST_SHOWN = 20;

export interface ExportOrder {
  readonly kind: string;
  readonly targetId: Id;
  /** The list's address behind its question mark. */
  readonly query: string;
}

export interface OwnExport {
  readonly line: ExportLine;
  readonly target: ExportTarget;
}

/** Asking for a list as a file, and getting it. Everybody sees their own files only. */
@Injectable()
export class Exports {
  constructor(
    private readonly kinds: ExportKinds,
    private readonly store: ExportStore,
    private readonly units: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly events: EventLog,
    private readonly config: Config,
  ) {}

  /** Throws `conflict` while three files of the same person are still being written. */
  async ask(ctx: Ctx, { kind: name, targetId, query }: ExportOrder): Promise<Id> {
    const accountId = personOf(ctx.actor);
    if (accountId === null) throw new DomainError('signed_out', 'errors.signed_out');
    const kind = this.kinds.demand(name);
    const target = await kind.target(ctx, targetId, query);
    const expected = await kind.expected(ctx, targetId, query);
    return this.units.run(ctx, async (tx) => {
      const waiting = (await this.store.recent(tx, accountId, MOST_SHOWN)).filter(({ state }) => state === 'waiting');
      if (waiting.length >= MOST_WAITING) throw new DomainError('conflict', 'exports.too_many', { most: MOST_WAITING });
      const id = newId(tx.now);
      const { locale, zone } = ctx;
      await this.store.insert(tx, {
        id,
        kind: name,
        targetId,
        accountId,
        query,
        locale,
        zone,
        name: fileName(target.name, tx.now),
        state: 'waiting',
        expected,
        written: 0,
        bytes: null,
        reachDigest: null,
        failure: null,
        createdAt: tx.now,
        endedAt: null,
        expiresAt: null,
      });
      await this.events.record(tx, {
        kind: 'ExportAsked',
        subject: { type: 'export', id },
        detail: { kind: name, targetId, query },
      });
      await this.jobs.enqueue(tx, { kind: WRITE_EXPORT, payload: { exportId: id }, uniqueKey: id });
      return id;
    });
  }

  /** One of the reader's own; anybody else's does not exist. */
  async own(ctx: Ctx, id: Id): Promise<OwnExport> {
    const line = await this.store.find(ctx, id);
    if (!line || line.accountId !== personOf(ctx.actor)) throw new DomainError('not_found', 'errors.not_found');
    return { line, target: await this.kinds.demand(line.kind).target(ctx, line.targetId, line.query) };
  }

  /**
   * Hands the file out, once more asking what its owner may see: who lost a role, or a region of it, does not get what
   * they could see before. Throws `gone` when it is kept no longer.
   */
  async open(ctx: Ctx, id: Id): Promise<{ readonly line: ExportLine; readonly file: ReadStream }> {
    const { line } = await this.own(ctx, id);
    const path = exportFile(this.config, id);
    const kept = line.state === 'ready' && line.expiresAt !== null && line.expiresAt > ctx.now;
    if (!kept || !existsSync(path)) throw new DomainError('gone', 'exports.gone');
    const { reach } = await this.kinds.demand(line.kind).plan(ctx, line.targetId, line.query);
    if (digestOf(reach) !== line.reachDigest) throw new DomainError('gone', 'exports.reach_changed');
    await this.units.run(ctx, (tx) =>
      this.events.record(tx, {
        kind: 'ExportDownloaded',
        subject: { type: 'export', id },
        detail: { rows: line.written },
      }),
    );
    return { line, file: createReadStream(path) };
  }
}

/** "Nairobi stop 2026-12-04.csv": letters of any language, none of what file systems refuse. */
function fileName(title: string, now: number): string {
  const plain = title
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 120);
  return `${plain || 'export'} ${new Date(now).toISOString().slice(0, 10)}.csv`;
}
