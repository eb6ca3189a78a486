import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const SETTINGS = ['package.json', 'tsconfig.json', '.oxlintrc.json', '.prettierrc.json'];

const planted: string[] = [];

afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A small project with our settings and these files, outside of our own tree so that our own check never sees it. */
export function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'trellis-planted-'));
  planted.push(root);
  for (const name of SETTINGS) copyFileSync(join(PROJECT, name), join(root, name));
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
