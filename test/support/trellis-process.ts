import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { portalEnvironment } from './portal-config.js';

const CLI = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));

export interface Ended {
  /** Null after a signal. */
  readonly code: number | null;
  readonly said: string;
}

/** Runs the built command line on a SQLite folder (`npm run build` first); `watch` sees what it says meanwhile. */
export function trellisProcess(
  dataDir: string,
  words: readonly string[],
  watch?: (said: string, child: ChildProcess) => void,
): Promise<Ended> {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, ...portalEnvironment(dataDir, null) };
  const child = spawn(process.execPath, [CLI, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      watch?.(said, child);
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}
