import { describe, expect, inject, it } from 'vitest';
import { connectionOf } from '../../../src/platform/database/sqlite/sqlite-connection.js';
import { jobNamed, openDoors, write } from './open-doors.js';

const onSqlite = inject('databaseKind') === 'sqlite';
const NAMES = Array.from({ length: 50 }, (_, index) => `row ${String(index).padStart(2, '0')}`);

describe('units that stand in line together', () => {
  it('are answered when everybody can read them, never before', async () => {
    const doors = await openDoors();
    const readable = await Promise.all(
      NAMES.map(async (name) => {
        await doors.acknowledge(name);
        return (await doors.names()).includes(name);
      }),
    );
    expect(readable).toEqual(NAMES.map(() => true));
  });

  it.runIf(onSqlite)('share a commit, and one that stands alone has its own', async () => {
    const doors = await openDoors();
    const reader = connectionOf(doors.reader);
    const version = () => Number(reader.pragma('data_version', { simple: true }));
    const alone = new Set<number>();
    for (const name of NAMES) {
      await doors.acknowledge(`alone ${name}`);
      alone.add(version());
    }
    const together = new Set<number>();
    await Promise.all(NAMES.map((name) => doors.acknowledge(name).then(() => together.add(version()))));
    expect(alone.size).toBe(NAMES.length);
    expect(together.size).toBeLessThan(NAMES.length / 2);
  });

  it('lose nothing when one of them fails after it wrote', async () => {
    const doors = await openDoors();
    const failing = new Error('refused');
    const results = await Promise.allSettled(
      NAMES.map((name, index) =>
        doors.unitOfWork.run(doors.ctx, async (tx) => {
          await write(tx, name);
          if (index % 3 === 0) throw failing;
        }),
      ),
    );
    expect(results.map(({ status }) => status === 'rejected')).toEqual(NAMES.map((_, index) => index % 3 === 0));
    expect(await doors.names()).toEqual(NAMES.filter((_, index) => index % 3 !== 0));
  });

  it('are refused for what a neighbour wrote only once that is there to be read', async () => {
    const doors = await openDoors();
    const first = doors.acknowledge('the only place');
    const second = doors.unitOfWork.run(doors.ctx, async (tx) => {
      const taken = await tx.db.row(`SELECT 1 AS taken FROM jobs WHERE kind = 'the only place'`);
      if (taken) throw new Error('taken');
      await write(tx, 'the only place');
    });
    // PostgreSQL lets them pass each other; whoever hears "taken" must find it taken.
    const found = await second.then(
      () => doors.names(),
      () => doors.names(),
    );
    await first;
    expect(found).toContain('the only place');
  });

  it.runIf(onSqlite)('fall together when the disk is full: nobody is told a row is kept that is not', async () => {
    const doors = await openDoors();
    const connection = connectionOf(doors.writer);
    connection.pragma('cache_size = 10');
    connection.pragma(`max_page_count = ${String(connection.pragma('page_count', { simple: true }))}`);
    const large = doors.unitOfWork.run(doors.ctx, async (tx) => {
      for (let index = 0; index < 20; index += 1)
        await tx.db.insert('jobs', { ...jobNamed(`large ${index}`), payload: 'x'.repeat(100_000) });
    });
    const results = await Promise.allSettled([doors.acknowledge('before'), large, doors.acknowledge('after')]);
    const kept = ['before', 'large', 'after'].filter((_, index) => results[index]?.status === 'fulfilled');
    expect(kept).not.toContain('large');
    expect(await doors.names()).toEqual(kept.toSorted());
    await doors.acknowledge('later');
    expect(await doors.names()).toContain('later');
  });
});
