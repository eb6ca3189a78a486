import { readFileSync } from 'node:fs';
import type { Id } from '../../src/kernel/id.js';

/** One statement as the portal ran it. */
interface Traced {
  readonly sql: string;
  readonly reads: boolean;
  readonly rows: boolean;
  readonly values: readonly (string | number | null | { readonly int: string })[];
}

/** What in a recorded sign-up belonged to that one sign-up. */
export interface Recorded {
  /** Where the statements are, one JSON line each. */
  readonly trace: string;
  readonly sessionId: string;
  readonly accountId: Id;
  readonly key: string;
  readonly reference: string;
  /** Ids that were there before, and stay the same for everybody. */
  readonly known: readonly Id[];
}

/** The same for somebody else. */
export interface Next {
  readonly sessionId: string;
  readonly accountId: Id;
  readonly key: string;
  readonly reference: string;
  fresh(id: Id): Id;
}

export interface RecordedStatement {
  readonly sql: string;
  readonly reads: boolean;
  readonly rows: boolean;
  valuesFor(next: Next): (string | number | bigint | null)[];
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** The statements of one sign-up, ready to be run for other people. */
export function statementsOf(recorded: Recorded): readonly RecordedStatement[] {
  const lines = readFileSync(recorded.trace, 'utf8').trim().split('\n');
  const traced = lines.map((line) => JSON.parse(line) as Traced);
  // What comes after is the server's own stop.
  const signUp = traced.slice(0, traced.findIndex(({ sql }) => sql === 'COMMIT') + 1);
  return signUp.map(({ sql, reads, rows, values }) => ({
    sql,
    reads,
    rows,
    valuesFor: (next) => values.map((value) => valueFor(next, recorded, value)),
  }));
}

function valueFor(next: Next, recorded: Recorded, value: Traced['values'][number]): string | number | bigint | null {
  if (value !== null && typeof value === 'object') return BigInt(value.int);
  if (typeof value !== 'string') return value;
  for (const own of ['sessionId', 'accountId', 'key', 'reference'] as const)
    if (value === recorded[own]) return next[own];
  return ID.test(value) && !recorded.known.includes(value) ? next.fresh(value) : value;
}
