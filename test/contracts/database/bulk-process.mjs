import Database from 'better-sqlite3';

// Plain JavaScript, so that it starts in the time a test has: unit after unit of 400 rows, for as long as it is told.
const [file, milliseconds] = process.argv.slice(2);
const connection = new Database(file, { timeout: 5_000 });
connection.pragma('synchronous = FULL');
const insert = connection.prepare(
  `INSERT INTO jobs (id, kind, payload, state, priority, attempts, due_at, created_at)
   VALUES (lower(hex(randomblob(16))), 'bulk', '{}', 'pending', 1, 0, 0, 0)`,
);
const unit = connection.transaction(() => {
  for (let row = 0; row < 400; row += 1) insert.run();
});
const until = performance.now() + Number(milliseconds);
let units = 0;
process.send('writing');
while (performance.now() < until) {
  unit.immediate();
  units += 1;
}
connection.close();
process.send(units, () => process.disconnect());
