import { expect, it } from 'vitest';
import { closeGently } from '../../../src/platform/http/shutdown.js';
import { eachDatabase } from '../../support/databases.js';
import type { Visitor } from '../../support/visitor.js';
import { TryOutModule } from './try-out.module.js';

eachDatabase((_database, open) => {
  /** Asks again and again on one connection until the portal takes no new one; says how each request ended. */
  async function ask(visitor: Visitor, path: string): Promise<Record<string, number>> {
    const ends: Record<string, number> = {};
    for (;;) {
      const end = await visitor.get(path).then(
        ({ status }) => String(status),
        (error: NodeJS.ErrnoException) => error.code ?? error.message,
      );
      ends[end] = (ends[end] ?? 0) + 1;
      if (end !== '200') return ends;
    }
  }

  it('cuts off no answer when it is told to stop under load', async () => {
    const portal = await open({ extra: [TryOutModule] });
    const visitors = Array.from({ length: 12 }, () => portal.visitor());
    const asking = visitors.map((visitor, index) => ask(visitor, index % 3 === 0 ? '/try/slow' : '/try'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await closeGently(portal.app);
    const ends = await Promise.all(asking);
    for (const end of ends) expect(Object.keys(end).sort()).toEqual(['200', 'ECONNREFUSED']);
  });
});
