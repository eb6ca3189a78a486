import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config-error.js';

/** The installation's secret (64 hexadecimal digits): made at the first start, readable by its owner only. */
export function secretOf(dataDir: string): string {
  const path = join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) writeOnce(path, randomBytes(32).toString('hex'));
  } catch (error) {
    throw new ConfigError([`TRELLIS_DATA must be a folder the portal can write to (${(error as Error).message})`]);
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (/^[0-9a-f]{64}$/.test(secret)) return secret;
  throw new ConfigError([
    `${path} must hold 64 hexadecimal digits; put the backup back, or remove it to make a new one`,
  ]);
}

/** Two processes may start at once: a link appears whole or not at all, and only the first one wins. */
function writeOnce(path: string, secret: string): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
