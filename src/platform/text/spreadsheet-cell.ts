const APOSTROPHE = "'";
/** What a spreadsheet would run, with any number of our own marks before it. Full-width signs count in East Asia. */
const RUNNABLE = /^'*[=+\-@\t\r\n＝＋－＠]/u;
/** What programs write to keep leading zeros: ="007". */
const TEXT_FORMULA = /^="([^"]*)"$/u;

/** The text as a cell of a file we hand out: one that a spreadsheet would run as a formula begins with an apostrophe. */
export function neutralCell(text: string): string {
  return RUNNABLE.test(text) ? APOSTROPHE + text : text;
}

/** A cell of a file that came in, as what was meant: `restoredCell(neutralCell(text))` is `text`. */
export function restoredCell(cell: string): string {
  if (cell.startsWith(APOSTROPHE) && RUNNABLE.test(cell)) return cell.slice(1);
  return TEXT_FORMULA.exec(cell)?.[1] ?? cell;
}
