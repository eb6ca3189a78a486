import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Store } from './store.js';

const CLI = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));

/** What `trellis doctor --verify` of the built portal finds wrong on this data; empty when all is well. */
export function doctorFindings(store: Store): Promise<readonly string[]> {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  const env = {
    PATH,
    HOME,
    TMPDIR,
    LANG,
    TRELLIS_MODE: 'production',
    TRELLIS_DATA: store.dataDir,
    LOG_LEVEL: 'error',
    ...(store.databaseUrl ? { DATABASE_URL: store.databaseUrl } : {}),
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, 'doctor', '--verify'], { env }, (error, out, problems) => {
      const wrong = out.split('\n').filter((line) => line.startsWith('FAIL'));
      resolve(error && wrong.length === 0 ? [out + problems || error.message] : wrong);
    });
  });
}
