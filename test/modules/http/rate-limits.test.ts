import { beforeAll, expect, it } from 'vitest';
import { RateLimits } from '../../../src/platform/http/rate-limits.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';
import { TryOutModule } from './try-out.module.js';

eachDatabase((database, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await open({ extra: [TryOutModule] });
    portal.get(RateLimits).add('try', { times: 3, within: 60_000 });
  });

  const outcomes = async (key: string, count: number) => {
    const taken = await Promise.allSettled(
      Array.from({ length: count }, () => portal.get(RateLimits).take('try', key)),
    );
    return taken.filter(({ status }) => status === 'fulfilled').length;
  };

  it('lets so many through for each key, even at once, and says when to come again', async () => {
    expect([await outcomes('ada', 7), await outcomes('grace', 2)]).toEqual([3, 2]);
    const refusal = await portal
      .get(RateLimits)
      .take('try', 'ada')
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'too_many', messageKey: 'errors.too_many' });
    await portal.get(RateLimits).forget('try', 'ada');
    expect(await outcomes('ada', 1)).toBe(1);
  });

  it('counts where every process sees it, and keeps no address in the clear', async () => {
    await portal.get(RateLimits).take('try', 'someone@a.example');
    const rows = await portal.ctx().db.rows<{ key: string }>('SELECT key FROM rate_limits');
    expect(rows.length > 0).toBe(database === 'postgres');
    expect(JSON.stringify(rows)).not.toContain('someone');
  });

  it('does not know a limit nobody declared', async () => {
    await expect(portal.get(RateLimits).take('nothing', 'x')).rejects.toThrow('No rate limit is named nothing');
  });

  it('brakes an account that writes without end, and not the class behind the same address', async () => {
    const world = new World(portal);
    const [busy, calm] = [await portal.signIn(await world.person()), await portal.signIn(await world.person())];
    const statuses = [];
    for (let count = 0; count < 250; count += 1) statuses.push((await busy.post('/try/empty')).status);
    expect(statuses.indexOf(429)).toBe(240);
    expect((await calm.post('/try/empty')).status).toBe(303);
    expect((await busy.get('/try')).status).toBe(200);
  });
});
