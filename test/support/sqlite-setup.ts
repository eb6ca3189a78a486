import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { portalConfig } from './portal-config.js';
import { migrateTemplate } from './template.js';
import './provided.js';

/** Before the first SQLite test: one migrated file, which every test portal copies. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-sqlite-'));
  await migrateTemplate(portalConfig(folder, null));
  project.provide('databaseKind', 'sqlite');
  project.provide('sqliteTemplate', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
