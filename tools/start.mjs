// Starts the portal in a mode: `node tools/start.mjs demo --people 2000`. Plain JavaScript without packages, because an
// installation without development packages starts by it, too.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILT, freshBuild, NEST, ROOT, run } from './fresh-build.mjs';

const [mode, ...rest] = process.argv.slice(2);
process.env.TRELLIS_MODE ??= mode;

if (mode === 'development') run([NEST, 'start', '--watch']);
else {
  freshBuild();
  if (mode === 'demo') run([join(ROOT, 'dist/server/cli.js'), 'seed', 'demo', ...rest]);
  // In this process: signals of a terminal or a supervisor then reach the server itself.
  await import(pathToFileURL(BUILT).href);
}
