// `node --import test/bench/statement-trace.mjs dist/server/main.js`: after SIGUSR2, writes every statement with its values to
// TRELLIS_TRACE, one JSON line each. The yardstick replays what a sign-up really runs, so the two cannot drift apart.
import { appendFileSync } from 'node:fs';
import Database from 'better-sqlite3';

let tracing = false;
process.on('SIGUSR2', () => (tracing = true));

const memory = new Database(':memory:');
const statement = Object.getPrototypeOf(memory.prepare('SELECT 1'));
memory.close();

for (const method of ['run', 'all', 'get']) {
  const original = statement[method];
  statement[method] = function traced(...values) {
    if (tracing) appendFileSync(process.env.TRELLIS_TRACE, line(this, method, values));
    return original.apply(this, values);
  };
}

function line({ source, database, reader }, method, values) {
  const plain = values.map((value) => (typeof value === 'bigint' ? { int: String(value) } : value));
  return `${JSON.stringify({ sql: source, reads: database.readonly, rows: reader, method, values: plain })}\n`;
}
