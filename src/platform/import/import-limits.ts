/** What one import takes. Each has a message that says so. */
export const MOST_BYTES = 20_000_000;
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 100;
/** Characters of one cell, and bytes of one row. */
export const LONGEST_CELL = 2_000;
export const LONGEST_ROW = 400_000;
/** Rows of one unit of work. */
export const BATCH = 100;
