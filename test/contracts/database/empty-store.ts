import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { dropDatabase } from '../../support/postgres-database.js';
import type { Store } from '../../support/store.js';

const stores: Store[] = [];

afterAll(async () => {
  for (const store of stores) await store.remove();
});

/** A place for a database that has no table yet; on PostgreSQL one whose own language is not ours. */
export async function emptyStore(): Promise<Store> {
  const dataDir = mkdtempSync(join(tmpdir(), 'trellis-empty-'));
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  const store =
    inject('databaseKind') === 'sqlite'
      ? { database: 'sqlite' as const, dataDir, databaseUrl: null, remove: () => Promise.resolve(removeFolder()) }
      : { ...(await emptyPostgres(removeFolder)), dataDir };
  stores.push(store);
  return store;
}

async function emptyPostgres(removeFolder: () => void): Promise<Omit<Store, 'dataDir'>> {
  const maintenance = inject('postgresUrl');
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: maintenance });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}" TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'`);
  await client.end();
  const url = new URL(maintenance);
  url.pathname = `/${name}`;
  const remove = async () => {
    await dropDatabase(maintenance, name);
    removeFolder();
  };
  return { database: 'postgres', databaseUrl: url.href, remove };
}
