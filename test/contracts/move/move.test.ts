import type { ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { startPortal } from '../../support/portal-process.js';
import { openStore, type Store } from '../../support/store.js';
import { trellisProcess } from '../../support/trellis-process.js';
import '../../support/provided.js';

const FULL = process.env['TRELLIS_FULL'] === '1';

// It has one file and one PostgreSQL in it whichever the project's database is: once is enough.
describe.runIf(inject('databaseKind') === 'postgres')('a SQLite portal that moves to PostgreSQL', () => {
  let old: string;
  let target: Store;

  beforeEach(async () => {
    target = await openStore('postgres');
    // The file of a portal that has never run: the command migrates it as a server would.
    old = join(target.dataDir, 'old');
  });
  afterEach(() => target.remove());

  const url = () => target.databaseUrl ?? '';
  const seed = (people: number) => trellisProcess(old, ['seed', 'demo', '--people', String(people)]);
  const move = (watch?: (said: string, child: ChildProcess) => void) =>
    trellisProcess(old, ['move', '--to', url()], watch);
  const counted = async (table: string): Promise<number> => {
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    try {
      const { rows } = await client.query<{ total: string }>(`SELECT count(*) AS total FROM ${table}`);
      return Number(rows[0]?.total);
    } finally {
      await client.end();
    }
  };

  it('is there row for row, sound, and says the same on every page; the file does not start any more', async () => {
    expect((await seed(200)).code).toBe(0);
    const { code, said } = await move();
    expect(said).toMatch(/accounts: \d+ rows, equal/u);
    expect(said).toMatch(/registrations: \d+ rows, equal/u);
    expect(said).toMatch(/All \d+ checks are well\./u);
    expect(Number(/(\d+) public pages are the same/u.exec(said)?.[1])).toBeGreaterThan(30);
    expect(code).toBe(0);
    await expect(startPortal({ dataDir: old })).rejects.toThrow(/has moved to PostgreSQL/u);
    const portal = await startPortal({ dataDir: old, databaseUrl: url() });
    expect((await fetch(`${portal.url}/`)).status).toBe(200);
    await portal.stop();
    const again = await move();
    expect(again.code).toBe(1);
    expect(again.said).toContain('has moved to PostgreSQL');
  });

  it('killed half-way is not there at all, and moves whole the next time', async () => {
    expect((await seed(200)).code).toBe(0);
    const size = statSync(join(old, 'trellis.sqlite')).size;
    const killed = await move((said, child) => {
      if (said.includes('registrations: ')) child.kill('SIGKILL');
    });
    expect(killed.code).toBeNull();
    expect(await counted('accounts')).toBe(0);
    expect(await counted('registrations')).toBe(0);
    expect(statSync(join(old, 'trellis.sqlite')).size).toBe(size);
    expect(existsSync(join(old, 'trellis.sqlite.moved'))).toBe(false);
    expect((await move()).code).toBe(0);
    expect(await counted('registrations')).toBeGreaterThan(0);
  });

  it('does not go where somebody is already, nor from under a running server', async () => {
    expect((await seed(20)).code).toBe(0);
    const portal = await startPortal({ dataDir: old });
    const whileRunning = await move();
    expect(whileRunning).toMatchObject({
      code: 1,
      said: expect.stringContaining('Another portal is running') as string,
    });
    await portal.stop();
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    await client.query(
      `INSERT INTO rate_limits SELECT * FROM json_populate_recordset(NULL::rate_limits, '[{"key":"x","points":1,"expire":1}]')`,
    );
    await client.end();
    const taken = await move();
    expect(taken).toMatchObject({ code: 1, said: expect.stringContaining('is not empty') as string });
    expect(await counted('accounts')).toBe(0);
  });

  it.runIf(FULL)('carries a national year: 140,000 registrations', { timeout: 1_800_000 }, async () => {
    expect((await seed(200_000)).code).toBe(0);
    const { code, said } = await move();
    expect(Number(/ registrations: (\d+) rows, equal/u.exec(said)?.[1])).toBeGreaterThan(140_000);
    expect(code).toBe(0);
  });
});
