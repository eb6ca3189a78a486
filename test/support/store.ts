import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { DatabaseKind } from './databases.js';
import { createDatabase, dropDatabase } from './postgres-database.js';
import './provided.js';

/** A data folder and a database, migrated and empty, that nobody else uses. */
export interface Store {
  readonly database: DatabaseKind;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  remove(): Promise<void>;
}

export async function openStore(database: DatabaseKind): Promise<Store> {
  const dataDir = mkdtempSync(join(inject('runFolder'), 'portal-'));
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  if (database === 'sqlite') {
    // Not the lock file: the template's server is gone.
    cpSync(inject('sqliteTemplate'), dataDir, {
      recursive: true,
      filter: (source) => !/lock|-wal$|-shm$/u.test(source),
    });
    return { database, dataDir, databaseUrl: null, remove: async () => removeFolder() };
  }
  const maintenance = inject('postgresUrl');
  const name = `portal_${randomBytes(6).toString('hex')}`;
  await createDatabase(maintenance, name, 'trellis_template');
  const url = new URL(maintenance);
  url.pathname = `/${name}`;
  const remove = async () => {
    await dropDatabase(maintenance, name);
    removeFolder();
  };
  return { database, dataDir, databaseUrl: url.href, remove };
}
