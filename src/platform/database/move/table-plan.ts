/** One table to carry over, as PostgreSQL knows it. */
export interface MovedTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly primaryKey: readonly string[];
  /** Columns that lead to rows of the same table. */
  readonly selfColumns: readonly string[];
  /** Other tables whose rows must be there first. */
  readonly needs: readonly string[];
}

/** Tables so that whatever a row leads to comes before it. Throws where tables lead to each other in a circle. */
export function inOrder(tables: readonly MovedTable[]): MovedTable[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const ordered: MovedTable[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ needs }) => needs.every((name) => !waiting.has(name)));
    if (ready.length === 0) throw new Error(`These tables lead to each other: ${[...waiting.keys()].join(', ')}`);
    for (const table of ready) waiting.delete(table.name);
    ordered.push(...ready);
  }
  return ordered;
}
