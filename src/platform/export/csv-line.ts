import { neutralCell } from '../text/spreadsheet-cell.js';

const NEEDS_QUOTES = /["\r\n,]/u;

/** The mark by which spreadsheets know that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One record of RFC 4180. Words that a spreadsheet would take for a formula are made harmless. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const cell = neutralCell(text);
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
