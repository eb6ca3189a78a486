import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { portalConfig } from './portal-config.js';
import { openRunFolder } from './run-folder.js';
import { migrateTemplate } from './template.js';
import './provided.js';

/** Before the first SQLite test: one migrated file, which every test portal copies. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = openRunFolder('sqlite');
  const template = join(folder.path, 'template');
  mkdirSync(template);
  await migrateTemplate(portalConfig(template, null));
  project.provide('databaseKind', 'sqlite');
  project.provide('runFolder', folder.path);
  project.provide('sqliteTemplate', template);
  return folder.remove;
}
