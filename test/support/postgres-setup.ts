import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { portalConfig } from './portal-config.js';
import { createDatabase } from './postgres-database.js';
import { startPostgres } from './postgres.js';
import { openRunFolder } from './run-folder.js';
import { migrateTemplate } from './template.js';
import './provided.js';

/** Before the first PostgreSQL test: a server of our own with one migrated database, which every test portal copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = openRunFolder('postgres-run');
  const server = await startPostgres();
  const end = async () => {
    await server.stop();
    folder.remove();
  };
  try {
    const template = join(folder.path, 'template');
    mkdirSync(template);
    await createDatabase(server.url('postgres'), 'trellis_template');
    await migrateTemplate(portalConfig(template, server.url('trellis_template')));
  } catch (error) {
    await end();
    throw error;
  }
  project.provide('databaseKind', 'postgres');
  project.provide('runFolder', folder.path);
  project.provide('postgresUrl', server.url('postgres'));
  return end;
}
