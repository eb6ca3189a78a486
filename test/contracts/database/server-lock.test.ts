import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, inject, it } from 'vitest';
import { ServerLock } from '../../../src/platform/database/server-lock.js';
import { openDoors } from './open-doors.js';

const onSqlite = inject('databaseKind') === 'sqlite';

it.runIf(onSqlite)('keeps a second server off one SQLite file until the first one has stopped', async () => {
  const first = await openDoors();
  const second = await openDoors(first.store);
  first.module.get(ServerLock).take();
  expect(() => second.module.get(ServerLock).take()).toThrow(/Another portal is running/u);
  // The command line does not take the lock: it writes in its turn.
  await second.acknowledge('by the command line');
  await first.acknowledge('by the server');
  await first.module.close();
  second.module.get(ServerLock).take();
  expect(await second.names()).toEqual(['by the command line', 'by the server']);
});

it.runIf(onSqlite)('leaves one whole file behind when it stops, without its write-ahead log', async () => {
  const doors = await openDoors();
  await doors.acknowledge('a');
  // The last one to close a file also empties its log, but the last one may be somebody who can only read.
  const reader = new BetterSqlite3(join(doors.store.dataDir, 'trellis.sqlite'), { readonly: true });
  reader.prepare('SELECT kind FROM jobs').all();
  await doors.module.close();
  const copy = join(doors.store.dataDir, 'copy.sqlite');
  copyFileSync(join(doors.store.dataDir, 'trellis.sqlite'), copy);
  const connection = new BetterSqlite3(copy);
  expect(connection.prepare('SELECT kind FROM jobs').pluck().all()).toEqual(['a']);
  connection.close();
  reader.close();
});

it.runIf(!onSqlite)('lets any number of servers use one PostgreSQL', async () => {
  const first = await openDoors();
  const second = await openDoors(first.store);
  first.module.get(ServerLock).take();
  second.module.get(ServerLock).take();
  await second.acknowledge('a');
  expect(await first.names()).toEqual(['a']);
});
