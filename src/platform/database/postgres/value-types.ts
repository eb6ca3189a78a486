import type { CustomTypesConfig } from 'pg';

const BOOLEAN = 16;
const INT8 = 20;
const INT2 = 21;
const INT4 = 23;
const FLOAT4 = 700;
const FLOAT8 = 701;
const NUMERIC = 1700;

// Sums are numeric; decimals that must stay exact are text columns and are not touched here.
const NUMBERS = new Set([INT8, INT2, INT4, FLOAT4, FLOAT8, NUMERIC]);

/** Counts, sums and instants are numbers, as SQLite gives them; everything else is text. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: (type: number) => {
    if (NUMBERS.has(type)) return Number;
    return type === BOOLEAN ? (text: string) => text === 't' : (text: string) => text;
  },
};
