// Starts the portal in a mode: `node tools/start.mjs demo --people 2000`. Builds first when the build is older than its
// sources. Plain JavaScript without packages, because an installation without development packages starts by it, too.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const NEST = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');
const BUILT = join(ROOT, 'dist/src/main.js');
const SOURCES = ['src', 'views', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

const [mode, ...rest] = process.argv.slice(2);
process.env.TRELLIS_MODE ??= mode;

if (mode === 'development') run([NEST, 'start', '--watch']);
else {
  if (isStale()) build();
  if (mode === 'demo') run([join(ROOT, 'dist/src/cli.js'), 'seed', 'demo', ...rest]);
  process.argv = [process.execPath, BUILT];
  await import(pathToFileURL(BUILT).href);
}

function build() {
  if (!existsSync(NEST)) {
    if (existsSync(BUILT)) return;
    console.error('There is no build yet. Install with development packages (npm ci), then run npm run build.');
    process.exit(1);
  }
  console.log('Building the portal ...');
  run([NEST, 'build']);
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

function run(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
