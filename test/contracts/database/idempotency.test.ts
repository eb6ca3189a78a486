import { describe, expect, it } from 'vitest';
import type { Ctx, IdempotencyKey } from '../../../src/platform/database/context.js';
import { openDoors, write, type Doors } from './open-doors.js';

const REFUSED = new Error('refused');
const KEY: IdempotencyKey = { route: 'POST /things', key: 'k1', bodyDigest: 'body 1' };

/** The same post, as each request brings it: equal keys, never the same object. */
function post(doors: Doors, change: Partial<IdempotencyKey> = {}, ctx: Partial<Ctx> = {}): Ctx {
  return { ...doors.ctx, idempotency: { ...KEY, ...change }, ...ctx };
}

function create(doors: Doors, ctx: Ctx, name: string): Promise<{ name: string }> {
  return doors.unitOfWork.run(ctx, async (tx) => {
    await write(tx, name);
    return { name };
  });
}

describe('a form post under a key', () => {
  it('is done once: a repeat gets the first answer', async () => {
    const doors = await openDoors();
    expect(await create(doors, post(doors), 'first')).toEqual({ name: 'first' });
    expect(await create(doors, post(doors), 'second')).toEqual({ name: 'first' });
    expect(await doors.names()).toEqual(['first']);
  });

  it('is done once when it comes many times at one moment', async () => {
    const doors = await openDoors();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => create(doors, post(doors), `try ${index}`)),
    );
    expect(new Set(answers.map(({ name }) => name)).size).toBe(1);
    expect(await doors.names()).toEqual([answers[0]?.name]);
  });

  it('is a conflict with another body', async () => {
    const doors = await openDoors();
    await create(doors, post(doors), 'first');
    const other = create(doors, post(doors, { bodyDigest: 'body 2' }), 'second');
    await expect(other).rejects.toMatchObject({ code: 'conflict', messageKey: 'errors.key_reused' });
    expect(await doors.names()).toEqual(['first']);
  });

  it('may be tried again when it failed: the key is not used up', async () => {
    const doors = await openDoors();
    const failing = doors.unitOfWork.run(post(doors), () => Promise.reject(REFUSED));
    await expect(failing).rejects.toBe(REFUSED);
    expect(await create(doors, post(doors), 'again')).toEqual({ name: 'again' });
  });

  it.each([
    ['another route', { route: 'POST /others' }, {}],
    ['another key', { key: 'k2' }, {}],
    [
      'another person',
      {},
      { actor: { kind: 'person', accountId: '019a0000-0000-7000-8000-000000000001', sessionId: 's' } },
    ],
  ] as const)('does not stand in the way of %s', async (_, change, ctx) => {
    const doors = await openDoors();
    await create(doors, post(doors), 'first');
    await create(doors, post(doors, change, ctx), 'second');
    expect(await doors.names()).toEqual(['first', 'second']);
  });

  it('answers a verb that returns nothing with nothing', async () => {
    const doors = await openDoors();
    const first = await doors.unitOfWork.run(post(doors), (tx) => write(tx, 'first'));
    const second = await doors.unitOfWork.run(post(doors), (tx) => write(tx, 'second'));
    expect([first, second]).toEqual([undefined, undefined]);
    expect(await doors.names()).toEqual(['first']);
  });

  it('replays each of several units of one request, and goes on where the first try stopped', async () => {
    const doors = await openDoors();
    const first = post(doors);
    await create(doors, first, 'a');
    const again = post(doors);
    expect(await create(doors, again, 'a2')).toEqual({ name: 'a' });
    expect(await create(doors, again, 'b')).toEqual({ name: 'b' });
    const third = post(doors);
    expect(await create(doors, third, 'a3')).toEqual({ name: 'a' });
    expect(await create(doors, third, 'b3')).toEqual({ name: 'b' });
    expect(await doors.names()).toEqual(['a', 'b']);
  });
});
