import { describe, expect, inject, it } from 'vitest';
import { openDoors, write, type Doors } from './open-doors.js';

/** What a PostgreSQL that is stopped, or a network that breaks, does to one connection. */
async function cut(doors: Doors, application: string): Promise<void> {
  await doors.writer.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = $1`,
    [application],
  );
}

describe.runIf(inject('databaseKind') === 'postgres')('a connection that is lost', () => {
  it('in the middle of a unit keeps nothing of it, and the next unit works', async () => {
    const doors = await openDoors();
    await doors.acknowledge('before');
    const broken = doors.unitOfWork.run(doors.ctx, async (tx) => {
      await write(tx, 'lost');
      await cut(doors, 'trellis write');
      await write(tx, 'lost too');
    });
    // PostgreSQL's own word, or the driver's when it noticed before.
    await expect(broken).rejects.toThrow(/terminat|connection/iu);
    for (const name of ['a', 'b', 'c']) await doors.acknowledge(name);
    expect(await doors.names()).toEqual(['a', 'b', 'before', 'c']);
  });

  it('while it is idle is replaced by the next reader', async () => {
    const doors = await openDoors();
    await doors.acknowledge('a');
    expect(await doors.names()).toEqual(['a']);
    await cut(doors, 'trellis read');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await doors.names()).toEqual(['a']);
  });
});
