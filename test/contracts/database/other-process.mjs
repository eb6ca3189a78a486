import Database from 'better-sqlite3';

// Plain JavaScript, so that it starts in the time a test has: holds the write lock, writes one job, lets go.
const [file, milliseconds, name] = process.argv.slice(2);
const connection = new Database(file, { timeout: 5_000 });
connection.exec('BEGIN IMMEDIATE');
connection
  .prepare(
    `INSERT INTO jobs (id, kind, payload, state, priority, attempts, due_at, created_at)
     VALUES (lower(hex(randomblob(16))), ?, '{}', 'pending', 1, 0, 0, 0)`,
  )
  .run(name);
process.send('locked');
setTimeout(() => {
  connection.exec('COMMIT');
  connection.close();
  process.disconnect();
}, Number(milliseconds));
