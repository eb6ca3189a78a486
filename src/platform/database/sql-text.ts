import type { Dialect, SqlParams, SqlValue } from './context.js';

/** A `:name` in a statement; `whenNull` is what `:name IS NULL` or `:name IS NOT NULL` says of an absent value. */
interface Place {
  readonly name: string;
  readonly whenNull: boolean | undefined;
}

/** The statement split where its places stand: `parts[0] places[0] parts[1] ...`. */
interface SplitSql {
  readonly parts: readonly string[];
  readonly places: readonly Place[];
}

/** What a driver takes. `fixed`: no list in it, so there are few texts like it and it is worth preparing for good. */
export interface BoundSql {
  readonly text: string;
  readonly values: SqlValue[];
  readonly fixed: boolean;
}

// Quoted text, comments and casts (`::text`) may hold a colon that is no placeholder.
const TOKENS =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|::|:([A-Za-z_]\w*)(?:\s+IS\s+(NOT\s+)?(NULL)\b)?/gi;
const MOST_KEPT = 2_000;
const kept = new Map<string, SplitSql>();

/**
 * Puts the values where the placeholders stand. `:zone IS NULL OR zone = :zone` works: the first half is decided here,
 * for PostgreSQL would ask for its type. An array becomes a list, an empty one `NULL`, which matches nothing.
 */
export function bindSql(dialect: Dialect, sql: string, params: SqlParams = {}): BoundSql {
  const { parts, places } = splitOf(sql);
  const values: SqlValue[] = [];
  const written = new Map<string, string>();
  let text = parts[0] ?? '';
  let fixed = true;
  for (const [index, { name, whenNull }] of places.entries()) {
    const value = params[name];
    if (value === undefined) throw new Error(`No value for :${name} in: ${sql}`);
    let place = dialect === 'postgres' ? written.get(name) : undefined;
    if (whenNull !== undefined) {
      place = (value === null) === whenNull ? 'TRUE' : 'FALSE';
    } else if (place === undefined) {
      const list = isList(value) ? value : [value];
      place = list.map((one) => placeOf(dialect, values.push(one))).join(', ') || 'NULL';
      written.set(name, place);
    }
    if (isList(value)) fixed = false;
    text += place + (parts[index + 1] ?? '');
  }
  return { text, values, fixed };
}

function placeOf(dialect: Dialect, position: number): string {
  return dialect === 'postgres' ? `$${position}` : '?';
}

function isList(value: SqlValue | readonly SqlValue[]): value is readonly SqlValue[] {
  return Array.isArray(value);
}

function splitOf(sql: string): SplitSql {
  const known = kept.get(sql);
  if (known) return known;
  const parts: string[] = [];
  const places: Place[] = [];
  let from = 0;
  for (const { 0: token, 1: name, 2: not, 3: tested, index } of sql.matchAll(TOKENS)) {
    if (name === undefined) continue;
    parts.push(sql.slice(from, index));
    places.push({ name, whenNull: tested === undefined ? undefined : not === undefined });
    from = index + token.length;
  }
  parts.push(sql.slice(from));
  if (kept.size >= MOST_KEPT) kept.clear();
  const result = { parts, places };
  kept.set(sql, result);
  return result;
}
