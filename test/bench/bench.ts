import { parseArgs } from 'node:util';
import { tableOf, type Row, type Size } from './row.js';
import { catalogueRows } from './rows/catalogue.js';
import { deskRows, exportRows } from './rows/desk.js';
import { growthRows } from './rows/growth.js';
import { importRows } from './rows/import.js';
import { readersRows } from './rows/readers.js';
import { rushRows } from './rows/rush.js';
import { signInStormRows } from './rows/sign-in-storm.js';
import { signUpRows } from './rows/sign-up.js';
import { startUpRows } from './rows/start-up.js';

const ROWS: Readonly<Record<string, (size: Size) => Promise<readonly Row[]>>> = {
  'start-up': startUpRows,
  catalogue: catalogueRows,
  'sign-up': signUpRows,
  rush: rushRows,
  readers: readersRows,
  'sign-in-storm': signInStormRows,
  desk: deskRows,
  export: exportRows,
  import: importRows,
  growth: growthRows,
};

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const names = values.only?.split(',') ?? Object.keys(ROWS);
const rows: Row[] = [];
for (const name of names) {
  const measure = ROWS[name];
  if (!measure) throw new Error(`There is no row ${name}; there are ${Object.keys(ROWS).join(', ')}`);
  process.stderr.write(`${name} ...\n`);
  rows.push(...(await measure({ quick: values.quick })));
}
process.stdout.write(`${tableOf(rows)}\n`);
