import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunFolder {
  readonly path: string;
  remove(): void;
}

/** A folder for everything a run of tests writes; it goes with the run, also when that is interrupted. */
export function openRunFolder(purpose: string): RunFolder {
  const path = mkdtempSync(join(tmpdir(), `trellis-${purpose}-`));
  // Who is not us, such as a database server, may pass through it.
  chmodSync(path, 0o755);
  const remove = () => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  process.once('exit', remove);
  return { path, remove };
}
