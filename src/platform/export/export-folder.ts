import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../kernel/id.js';
import type { Config } from '../config/config.js';

/** Where the files lie. Nothing of what a person typed is in a path. */
export function exportFolder(config: Config): string {
  const folder = join(config.dataDir, 'exports');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export function exportFile(config: Config, id: Id): string {
  return join(exportFolder(config), `${id}.csv`);
}
