import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { CommandRefusal } from './tools.js';

/** A copy of one moment, in the archive format of PostgreSQL's own tool, which knows its database best. */
export function dumpPostgres(url: string, file: string): void {
  const partial = `${file}.partial`;
  try {
    run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${partial}`], url);
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Puts the archive in the place of what is there, all of it or nothing. */
export function restorePostgres(url: string, file: string): void {
  const options = [
    '--clean',
    '--if-exists',
    '--no-owner',
    '--no-privileges',
    '--single-transaction',
    '--exit-on-error',
  ];
  run('pg_restore', [...options, `--dbname=${databaseOf(url)}`, file], url);
}

function run(tool: 'pg_dump' | 'pg_restore', options: readonly string[], url: string): void {
  // The address travels in variables: what stands on a command line, other users of the machine can read.
  const { error, status, stderr } = spawnSync(tool, options, {
    env: { ...process.env, ...variablesOf(url) },
    encoding: 'utf8',
  });
  if (error) {
    throw new CommandRefusal(
      `${tool} is not installed here. Install the client tools of PostgreSQL, of the server's version or newer, and try again.`,
    );
  }
  if (status !== 0) throw new CommandRefusal(`${tool} failed:\n${stderr.trim()}`);
}

function variablesOf(url: string): Record<string, string> {
  const { hostname, port, username, password, searchParams } = new URL(url);
  const variables = {
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: databaseOf(url),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  };
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
