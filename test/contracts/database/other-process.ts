import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BULK = fileURLToPath(new URL('./bulk-process.mjs', import.meta.url));
const PROGRAM = fileURLToPath(new URL('./other-process.mjs', import.meta.url));

export interface OtherProcess {
  /** Resolves when the other process has let go of the file and ended. */
  readonly ended: Promise<void>;
}

/** Another process that writes to the SQLite file: it takes the write lock, says so, and keeps it for a while. */
export async function holdWriteLock(file: string, milliseconds: number, name: string): Promise<OtherProcess> {
  const child: ChildProcess = fork(PROGRAM, [file, String(milliseconds), name]);
  const ended = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`The other process failed with ${String(code)}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  return { ended };
}

export interface BulkProcess {
  /** How many units it had written when it ended. */
  readonly units: Promise<number>;
}

/** Another process that writes unit after unit without a rest, as an import does. */
export async function importInBulk(file: string, milliseconds: number): Promise<BulkProcess> {
  const child = fork(BULK, [file, String(milliseconds)]);
  const exited = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`The import ended with ${String(code)}`)),
  );
  exited.catch(() => undefined);
  await Promise.race([once(child, 'message'), exited]);
  const counted = once(child, 'message').then(([count]) => Number(count));
  return { units: Promise.race([counted, exited]) };
}
