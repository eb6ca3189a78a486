import { isBlank, type TableRow } from './table-row.js';

/** A cell as the reader of workbooks gives it: numbers as they are written in the file, formulas as their last value. */
export type Cell = string | number | boolean | Date | null | undefined;

/** The rows of a sheet as texts, blank ones left out; their lines are the numbers at the side of the sheet. */
export function sheetRows(data: readonly (readonly Cell[])[]): TableRow[] {
  return data
    .map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
    .filter(({ cells }) => !isBlank(cells));
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace(/T00:00:00\.000Z$/u, '')
      .replace(/:00\.000Z$/u, '');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' ? plainNumber(cell) : String(cell);
}

/** 2.0230101011E10, as some programs write long numbers, is 20230101011; every other text stays as it is. */
function plainNumber(text: string): string {
  if (!/^-?\d(?:\.\d+)?E\+?\d{1,2}$/u.test(text)) return text;
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : text;
}
