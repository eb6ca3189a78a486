import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { portalConfig } from './portal-config.js';
import { startPostgres } from './postgres.js';
import { createDatabase } from './postgres-database.js';
import { migrateTemplate } from './template.js';
import './provided.js';

/** Before the first PostgreSQL test: a server of our own with one migrated database, which every test portal copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-postgres-data-'));
  const server = await startPostgres();
  const end = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await createDatabase(server.url('postgres'), 'trellis_template');
    await migrateTemplate(portalConfig(folder, server.url('trellis_template')));
  } catch (error) {
    await end();
    throw error;
  }
  project.provide('databaseKind', 'postgres');
  project.provide('postgresUrl', server.url('postgres'));
  return end;
}
