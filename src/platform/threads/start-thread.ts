import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts `<name>.thread` in a thread of its own: `startThread('workbook', import.meta.url, ...)`. `from` is the caller's `import.meta.url`: beside it lies the thread's
 * file, in the sources, among the compiled modules and in the bundle alike.
 */
export function startThread(name: string, from: string, options: WorkerOptions): Worker {
  const extension = extname(fileURLToPath(from));
  const file = new URL(`./${name}.thread${extension}`, from);
  if (extension !== '.ts') return new Worker(file, options);
  // From the sources (tests, benches) Node cannot read the file by itself in a new thread.
  const program = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); });`;
  return new Worker(program, { ...options, eval: true });
}
