/** One row of a table that has words in it: the line of the file it begins on (from 1) and its cells as written. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
