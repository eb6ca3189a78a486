import { Logger } from '@nestjs/common';
import { describe, expect, it, vi } from 'vitest';
import { Clock } from '../../../src/kernel/clock.js';
import { Job } from '../../../src/platform/database/entities/job.entity.js';
import type { Tx } from '../../../src/platform/database/context.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { moment } from './moments.js';
import { jobNamed, openDoors, write } from './open-doors.js';

const REFUSED = new Error('refused');

async function refuse(): Promise<never> {
  return Promise.reject(REFUSED);
}

describe('a unit of work', () => {
  it('keeps all of its rows, returns what the work returned, and begins at the time it begins', async () => {
    const { unitOfWork, ctx, names, module } = await openDoors();
    const before = module.get(Clock).now();
    const result = await unitOfWork.run({ ...ctx, now: 5 }, async (tx) => {
      await write(tx, 'a');
      await write(tx, 'b');
      return { actor: tx.actor, now: tx.now };
    });
    expect(result.actor).toEqual(ctx.actor);
    expect(result.now).toBeGreaterThanOrEqual(before);
    expect(await names()).toEqual(['a', 'b']);
  });

  it('keeps none of them when the work fails, and throws its error', async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    const failing = unitOfWork.run(ctx, async (tx) => {
      await write(tx, 'a');
      throw REFUSED;
    });
    await expect(failing).rejects.toBe(REFUSED);
    expect(await names()).toEqual([]);
  });

  it('keeps nothing when a statement failed inside it, even if the work caught the error', async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    const row = jobNamed('twice');
    const careless = unitOfWork.run(ctx, async (tx) => {
      await tx.db.insert('jobs', row);
      await tx.db.insert('jobs', row).catch(() => 0);
    });
    await expect(careless).rejects.toThrow(/unique/iu);
    expect(await names()).toEqual([]);
  });

  it('does the same for a statement that failed in the manager', async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    const row = jobNamed('twice');
    const careless = unitOfWork.run(ctx, async (tx) => {
      await tx.db.manager.insert(Job, row);
      await tx.db.manager.insert(Job, row).catch(() => undefined);
    });
    await expect(careless).rejects.toThrow(/unique/iu);
    expect(await names()).toEqual([]);
  });

  it('sees its own rows, which nobody else sees before the commit', async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    await unitOfWork.run(ctx, async (tx) => {
      await tx.db.manager.save(Job, jobNamed('a'));
      expect(await tx.db.manager.countBy(Job, { kind: 'a' })).toBe(1);
      expect(await tx.db.row(`SELECT kind FROM jobs`)).toEqual({ kind: 'a' });
      expect(await names()).toEqual([]);
    });
    expect(await names()).toEqual(['a']);
  });

  it("makes savepoints of TypeORM's own transactions", async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    await unitOfWork.run(ctx, async (tx) => {
      await write(tx, 'a');
      const inner = tx.db.manager.transaction(async (manager) => {
        await manager.insert(Job, jobNamed('b'));
        throw REFUSED;
      });
      await expect(inner).rejects.toBe(REFUSED);
      await tx.db.manager.transaction((manager) => manager.insert(Job, jobNamed('c')));
    });
    expect(await names()).toEqual(['a', 'c']);
  });
});

describe('a unit inside a unit', () => {
  it('joins when it is given the tx: both are kept', async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    await unitOfWork.run(ctx, async (tx) => {
      await write(tx, 'outer');
      await unitOfWork.run(tx, (inner) => write(inner, 'inner'));
    });
    expect(await names()).toEqual(['inner', 'outer']);
  });

  it('dooms the outer one when it failed, even if its error was caught', async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    const outer = unitOfWork.run(ctx, async (tx) => {
      await write(tx, 'outer');
      await unitOfWork.run(tx, refuse).catch(() => undefined);
    });
    await expect(outer).rejects.toBe(REFUSED);
    expect(await names()).toEqual([]);
  });

  it('throws at once when it is given the outer ctx, instead of waiting for itself', async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    const outer = unitOfWork.run(ctx, async (tx) => {
      await write(tx, 'outer');
      await unitOfWork.run(ctx, (inner) => write(inner, 'inner'));
    });
    await expect(outer).rejects.toThrow(/inside another one/u);
    expect(await names()).toEqual([]);
  });

  it('is a unit of its own when what began in a unit goes on after it', async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    const ended = moment();
    let later: Promise<void> = Promise.resolve();
    let kept: Tx | undefined;
    await unitOfWork.run(ctx, async (tx) => {
      kept = tx;
      later = (async () => {
        await ended.reached;
        await unitOfWork.run(ctx, (next) => write(next, 'later'));
      })();
      await write(tx, 'first');
    });
    ended.reach();
    await later;
    await expect(unitOfWork.run(kept!, (tx) => write(tx, 'never'))).rejects.toThrow(/has ended/u);
    expect(await names()).toEqual(['first', 'later']);
  });
});

describe('what waits for the commit', () => {
  it('is called once it is durable, and may begin a unit', async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    const seen: Promise<unknown>[] = [];
    await unitOfWork.run(ctx, async (tx) => {
      await unitOfWork.run(tx, async (inner) => {
        UnitOfWork.afterCommit(inner, () => void seen.push(names()));
        UnitOfWork.afterCommit(inner, () => void seen.push(unitOfWork.run(ctx, (next) => write(next, 'b'))));
        await write(inner, 'a');
      });
      expect(seen).toEqual([]);
    });
    // The unit of the second hook may be quicker than the read of the first.
    const [readable] = await Promise.all(seen);
    expect(readable).toContain('a');
    expect(await names()).toEqual(['a', 'b']);
  });

  it('cannot take back what is durable: a hook that fails is logged, and the next one is called', async () => {
    const { unitOfWork, ctx, names } = await openDoors();
    let called = 0;
    const said = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    await unitOfWork.run(ctx, async (tx) => {
      UnitOfWork.afterCommit(tx, () => {
        throw REFUSED;
      });
      UnitOfWork.afterCommit(tx, () => (called += 1));
      await write(tx, 'a');
    });
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
    expect(called).toBe(1);
    expect(await names()).toEqual(['a']);
  });

  it('is never called when nothing was kept, and cannot be added afterwards', async () => {
    const { unitOfWork, ctx } = await openDoors();
    let called = 0;
    let kept: Tx | undefined;
    const failing = unitOfWork.run(ctx, async (tx) => {
      kept = tx;
      UnitOfWork.afterCommit(tx, () => (called += 1));
      return refuse();
    });
    await expect(failing).rejects.toBe(REFUSED);
    expect(called).toBe(0);
    expect(() => UnitOfWork.afterCommit(kept!, () => undefined)).toThrow(/has ended/u);
  });
});

describe('the reading door', () => {
  it('cannot write, by SQL or by entity', async () => {
    const { ctx, names, acknowledge } = await openDoors();
    await acknowledge('a');
    await expect(ctx.db.rows('DELETE FROM jobs RETURNING id')).rejects.toThrow(/read-?only/u);
    await expect(ctx.db.manager.insert(Job, jobNamed('b'))).rejects.toThrow(/read-?only/u);
    expect(await names()).toEqual(['a']);
  });
});
