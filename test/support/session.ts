import type { INestApplicationContext } from '@nestjs/common';
import { DAY, type Instant } from '../../src/kernel/clock.js';
import { digestOf, newSecret } from '../../src/kernel/digest.js';
import type { Id } from '../../src/kernel/id.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

/** Signs an account in without the two pages it takes: writes the session's row and returns the cookie's secret. */
export async function openSession(app: INestApplicationContext, accountId: Id, now: Instant): Promise<string> {
  const secret = newSecret();
  const ctx = app.get(Database, { strict: false }).systemCtx('test');
  await app.get(UnitOfWork, { strict: false }).run(ctx, (tx) =>
    tx.db.insert('sessions', {
      idHash: digestOf(secret),
      accountId,
      method: 'code',
      userAgent: 'Trellis test',
      createdAt: now,
      authenticatedAt: now,
      lastSeenAt: now,
      expiresAt: now + 30 * DAY,
    }),
  );
  return secret;
}
