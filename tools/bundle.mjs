// Puts the built modules of each program into a few files in `dist/server`: a start reads a dozen files instead of
// hundreds. Packages stay where npm put them. Run by `npm run build`, after the compiler.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from './fresh-build.mjs';

const MODULES = join(ROOT, 'dist/src');
const SERVER = join(ROOT, 'dist/server');
const PROGRAMS = ['main', 'worker', 'cli'];

const bundle = await rolldown({
  input: { ...Object.fromEntries(PROGRAMS.map((name) => [name, join(MODULES, `${name}.js`)])), ...threads() },
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:\\/.test(id),
  // What a module does when it is loaded (decorators, registries) is not seen from outside.
  treeshake: false,
});
rmSync(SERVER, { recursive: true, force: true });
// Flat, so that a file beside a module, found by its address, is beside every part of the bundle too.
// TypeORM and Nest know classes by their names.
await bundle.write({ dir: SERVER, format: 'esm', chunkFileNames: 'part-[hash].js', keepNames: true, sourcemap: true });
await bundle.close();
cpSync(join(MODULES, 'platform/i18n/catalogues'), join(SERVER, 'catalogues'), { recursive: true });

/** Code that runs in a thread of its own is a program too: `export.thread.ts`. */
function threads() {
  const files = readdirSync(MODULES, { recursive: true }).filter((path) => path.endsWith('.thread.js'));
  return Object.fromEntries(files.map((path) => [path.split(/[\\/]/).pop().replace(/\.js$/, ''), join(MODULES, path)]));
}
