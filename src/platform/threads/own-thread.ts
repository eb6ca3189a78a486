import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * A thread that runs a module of ours: `ownThread(import.meta.url, 'workbook.thread', ...)` runs `workbook.thread.js`
 * beside the caller. From the sources, where there is no such file, its TypeScript is compiled on the way.
 */
export function ownThread(caller: string, name: string, options: WorkerOptions): Worker {
  const built = new URL(`./${name}.js`, caller);
  if (existsSync(fileURLToPath(built))) return new Worker(built, options);
  const source = JSON.stringify(new URL(`./${name}.ts`, caller).href);
  // A thread does not inherit the compiler's hooks from the process.
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(start, { ...options, eval: true });
}
