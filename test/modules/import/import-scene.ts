import type { Id } from '../../../src/kernel/id.js';
import type { Ctx } from '../../../src/platform/database/context.js';
import { ImportRecords, Imports, ImportStaging, type ImportRecord } from '../../../src/platform/import/index.js';
import type { Open } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';
import { ImportsAlone } from './imports-alone.js';
import { ThingKind } from './thing-kind.js';

/** A portal with one person who imports things. */
export interface ImportScene {
  readonly portal: TestPortal;
  readonly kind: ThingKind;
  readonly person: Id;
  ctx(): Ctx;
  /** Brings a table in and answers the import as it then is. */
  stage(content: string | Buffer, fileName?: string): Promise<ImportRecord>;
  /** Runs it to its end. */
  run(id: Id): Promise<ImportRecord>;
  record(id: Id): Promise<ImportRecord>;
  /** Lets the jobs do what was asked of it. */
  settle(id: Id): Promise<ImportRecord>;
  /** "number name" of every thing, sorted. */
  things(): Promise<string[]>;
  /** "line result reason" of every row that was done. */
  rows(id: Id): Promise<string[]>;
}

export async function importScene(open: Open): Promise<ImportScene> {
  const portal = await open({ root: ImportsAlone });
  const kind = portal.get(ThingKind);
  await kind.makeTable();
  const person = await new World(portal).person();
  const ctx = () => portal.ctx(person);
  /** Until nothing is left to do: a turn that hands over is due a moment later, and time stands still here. */
  const settle = async (id: Id) => {
    await portal.drain();
    for (let found = await record(id); isBusy(found); found = await record(id)) {
      portal.clock.advance(5);
      await portal.drain();
    }
    return record(id);
  };
  const record = (id: Id) => portal.get(ImportRecords).find(ctx(), id);
  return {
    portal,
    kind,
    person,
    ctx,
    record,
    settle,
    async stage(content, fileName = 'list.csv') {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const id = await portal.get(ImportStaging).stage(ctx(), { kind: 'thing', targetId: null, fileName, bytes });
      return settle(id);
    },
    async run(id) {
      await portal.get(Imports).run(ctx(), id);
      return settle(id);
    },
    async things() {
      const rows = await ctx().db.rows<{ number: string; name: string }>(`SELECT number, name FROM things`);
      return rows.map(({ number, name }) => `${number} ${name}`).sort();
    },
    async rows(id) {
      const rows = await ctx().db.rows<{ line: number; result: string; reason: string | null }>(
        `SELECT line, result, reason FROM import_rows WHERE import_id = :id ORDER BY line`,
        { id },
      );
      return rows.map(({ line, result, reason }) => [line, result, ...(reason ? [reason] : [])].join(' '));
    },
  };
}

function isBusy({ state }: ImportRecord): boolean {
  return state === 'checking' || state === 'running' || state === 'reversing';
}
