import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from './free-port.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';

const KEEPER = fileURLToPath(new URL('./postgres-keeper.mjs', import.meta.url));

/** What a test server gives up for speed (durability), and what many small databases need. */
const SETTINGS = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'shared_buffers=64MB',
  'max_connections=300',
  'max_wal_size=512MB',
  'max_parallel_workers_per_gather=0',
  'autovacuum_naptime=10min',
  'unix_socket_directories=',
  'listen_addresses=127.0.0.1',
];

export interface PostgresServer {
  /** The address of a database of this server; `postgres` is always there. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL of its own in a folder that goes with it: a second or two, as root or not. */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    // Another process may take the port between our look and the server's bind.
    const server = await startOnce(settings);
    if (server) return server;
  }
  throw new Error('PostgreSQL did not start; see the lines above');
}

async function startOnce(settings: readonly string[]): Promise<PostgresServer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-postgres-'));
  chmodSync(folder, 0o755);
  try {
    const binaries = postgresBinaries(folder);
    const data = join(folder, 'data');
    mkdirSync(data, { mode: 0o700 });
    if (binaries.uid !== undefined) chownSync(data, binaries.uid, binaries.uid);
    initialise(binaries, data, folder);
    const port = await freePort();
    const keeper = keep(binaries, data, folder, port, [...SETTINGS, ...settings]);
    const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
    return (await answers(url('postgres'), keeper)) ? { url, stop: () => stop(keeper) } : undefined;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function initialise({ bin, uid }: PostgresBinaries, data: string, folder: string): void {
  const args = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
    '--no-instructions',
  ];
  const { status, stderr, error } = spawnSync(join(bin, 'initdb'), args, {
    cwd: folder,
    uid,
    gid: uid,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
}

function keep(
  { bin, uid }: PostgresBinaries,
  data: string,
  folder: string,
  port: number,
  settings: readonly string[],
): ChildProcess {
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const plan = JSON.stringify({ binary: join(bin, 'postgres'), args, folder, uid });
  // Detached: Ctrl-C in the terminal must reach us first, so that tests end before their database does.
  return spawn(process.execPath, [KEEPER, plan], { stdio: ['pipe', 'ignore', 'pipe'], detached: true });
}

async function answers(url: string, keeper: ChildProcess): Promise<boolean> {
  const lines: string[] = [];
  keeper.stderr?.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && keeper.exitCode === null) {
    if (await connects(url)) {
      lines.length = 0;
      keeper.stderr?.removeAllListeners('data').resume();
      keeper.unref();
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.stderr.write(lines.join(''));
  return false;
}

async function connects(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null) return;
  const ended = new Promise((resolve) => keeper.once('exit', resolve));
  // It was let go of at the start; waiting for its end takes hold of it again.
  keeper.ref();
  keeper.stdin?.end();
  await ended;
}
