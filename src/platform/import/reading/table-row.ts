/** One row of a table that has words in it: the line of the file it begins on (from 1) and its cells as written. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Nothing but spaces, and signs that separate: such a row says nothing, whatever the separator is. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => !/[^\s,;|"']/u.test(cell));
}
