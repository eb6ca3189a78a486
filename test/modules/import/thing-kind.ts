import { Global, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { newId, type Id } from '../../../src/kernel/id.js';
import { DomainError } from '../../../src/kernel/domain-error.js';
import { searchKey } from '../../../src/kernel/search-key.js';
import { Database } from '../../../src/platform/database/database.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import type { Ctx, Tx } from '../../../src/platform/database/context.js';
import { markAsked } from '../../../src/platform/http/asked.js';
import {
  ImportKinds,
  type DoneRow,
  type ImportColumn,
  type ImportKind,
  type ReadRow,
  type RowOutcome,
} from '../../../src/platform/import/index.js';

interface Thing {
  readonly number: string;
  readonly name: string;
}

const COLUMNS: readonly ImportColumn[] = [
  { key: 'number', label: 'imports.rows.line', synonyms: ['student no', '学号'], required: true, example: '1' },
  { key: 'name', label: 'imports.list.what', synonyms: ['full name', '姓名'], required: false, example: '王芳' },
];

/** A kind of the tests alone: things with a number and a name, in a table without any rule of the product. */
@Injectable()
export class ThingKind implements ImportKind, OnModuleInit {
  readonly name = 'thing';
  readonly title = 'imports.title';
  readonly columns = COLUMNS;
  /** Who may not, by test. */
  readonly refused = new Set<string>();
  /** Called in each batch, inside its unit. */
  onBatch: (rows: readonly ReadRow[]) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly kinds: ImportKinds,
    private readonly units: UnitOfWork,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this.name, this);
  }

  /** No unique constraint: what is done twice is there twice, and is seen. */
  async makeTable(): Promise<void> {
    await this.units.run(this.database.systemCtx('test'), (tx) =>
      tx.db.change(`CREATE TABLE things (id varchar(36) NOT NULL, number varchar(100) NOT NULL, name text NOT NULL)`),
    );
  }

  target(ctx: Ctx, targetId: Id | null) {
    markAsked(ctx);
    if (ctx.actor.kind === 'person' && this.refused.has(ctx.actor.accountId))
      return Promise.reject(new DomainError('not_found', 'errors.not_found'));
    return Promise.resolve({ name: targetId ?? 'Things', backTo: '/desk/imports' });
  }

  identify({ number }: ReadRow['values']): string | null {
    return searchKey(number);
  }

  async check(ctx: Ctx, _targetId: Id | null, rows: readonly ReadRow[]): Promise<readonly RowOutcome[]> {
    const known = await this.known(ctx, rows);
    return rows.map(({ values }) => {
      if (values['name'] === 'nobody')
        return { result: 'refused', reason: { key: 'imports.reason.unreadable' }, column: 'name' };
      const before = known.get(values['number'] ?? '');
      if (!before) return { result: 'created' };
      return before.name === values['name'] ? { result: 'unchanged' } : { result: 'updated', undo: before };
    });
  }

  async apply(tx: Tx, targetId: Id | null, rows: readonly ReadRow[]): Promise<readonly RowOutcome[]> {
    await this.onBatch(rows);
    const outcomes = await this.check(tx, targetId, rows);
    const fresh = rows.filter((_, index) => outcomes[index]?.result === 'created');
    await tx.db.insert(
      'things',
      fresh.map(({ values }) => ({ id: newId(), number: values['number'] ?? '', name: values['name'] ?? '' })),
    );
    for (const [index, { result }] of outcomes.entries()) {
      if (result === 'updated')
        await tx.db.change(`UPDATE things SET name = :name WHERE number = :number`, thingOf(rows[index]));
    }
    return outcomes.map((outcome, index) => ({ undo: { number: thingOf(rows[index]).number }, ...outcome }));
  }

  async undo(tx: Tx, _targetId: Id | null, done: readonly DoneRow[]): Promise<{ kept: number }> {
    let kept = 0;
    for (const { result, undo } of done) {
      const before = undo as Thing;
      if (before.name === undefined && result === 'created') {
        const gone = await tx.db.change(`DELETE FROM things WHERE number = :number AND name <> 'in use'`, {
          number: before.number,
        });
        if (gone === 0) kept += 1;
      } else await tx.db.change(`UPDATE things SET name = :name WHERE number = :number`, { ...before });
    }
    return { kept };
  }

  private async known(ctx: Ctx, rows: readonly ReadRow[]): Promise<ReadonlyMap<string, Thing>> {
    const numbers = rows.map(({ values }) => values['number'] ?? '');
    const found = await ctx.db.rows<Thing>(`SELECT number, name FROM things WHERE number IN (:numbers)`, { numbers });
    return new Map(found.map((thing) => [thing.number, thing]));
  }
}

function thingOf(row: ReadRow | undefined): { number: string; name: string } {
  return { number: row?.values['number'] ?? '', name: row?.values['name'] ?? '' };
}

@Global()
@Module({ providers: [ThingKind], exports: [ThingKind] })
export class ThingModule {}
