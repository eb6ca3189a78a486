import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

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
