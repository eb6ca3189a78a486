// Builds the portal when its build is missing or older than its sources. Without packages, see start.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const BUILT = join(ROOT, 'dist/server/main.js');
export const NEST = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');

const SOURCES = [
  'tools/bundle.mjs',
  'src',
  'views',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];

export function freshBuild() {
  if (!isStale()) return;
  if (!existsSync(NEST)) {
    // An installation that came with its build and without development packages.
    if (existsSync(BUILT)) return;
    console.error('There is no build yet. Install with development packages (npm ci), then run npm run build.');
    process.exit(1);
  }
  console.log('Building the portal ...');
  run([NEST, 'build']);
  run([join(ROOT, 'tools/bundle.mjs')]);
}

/** Runs node with these arguments in our terminal, and ends with it when it fails. */
export function run(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function isStale() {
  if (!existsSync(BUILT)) return true;
  const builtAt = statSync(BUILT).mtimeMs;
  return SOURCES.some((source) => newest(join(ROOT, source)) > builtAt);
}

function newest(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
