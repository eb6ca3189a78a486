import { expect, it } from 'vitest';
import { newId, type Id } from '../../../src/kernel/id.js';
import { EVERYTHING, Grants } from '../../../src/modules/access/index.js';
import { AccountOpening, readAddress } from '../../../src/modules/accounts/index.js';
import { AuditTrail } from '../../../src/modules/audit/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { EventLog } from '../../../src/platform/outbox/event-log.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';

async function person(portal: TestPortal, name: string): Promise<Id> {
  const address = readAddress(`${name}@office.example`);
  if (!address) throw new Error('no address');
  return portal.get(UnitOfWork).run(portal.get(Database).systemCtx('test'), async (tx) => {
    const newcomer = { address, locale: 'en', zone: null, termsVersion: '2026-01', displayName: name } as const;
    return (await portal.get(AccountOpening).open(tx, newcomer)).accountId;
  });
}

eachDatabase((_database, open) => {
  it('shows who did what to those who may see it, and narrows by subject', async () => {
    const portal = await open();
    const admin = await person(portal, 'Amina');
    const stranger = await person(portal, 'Stranger');
    const grant = {
      accountId: admin,
      role: 'administrator',
      scope: EVERYTHING,
      expiresAt: null,
      reason: null,
    } as const;
    await portal.get(Grants).grant(portal.get(Database).systemCtx('test'), grant);
    const subject = { type: 'test', id: newId() };
    await portal
      .get(UnitOfWork)
      .run(portal.ctx(admin), (tx) =>
        portal
          .get(EventLog)
          .record(tx, { kind: 'TestHappened', subject, from: 'draft', to: 'done', reason: '<b>because</b>' }),
      );
    await portal.drain();

    const { list, names, head } = await portal.get(AuditTrail).list(portal.ctx(admin), { subjectId: subject.id }, 1);
    expect(list.rows).toMatchObject([
      { kind: 'TestHappened', subject, from: 'draft', to: 'done', reason: '<b>because</b>' },
    ]);
    expect(names.get(admin)).toBe('Amina');
    expect(head.position).toBe(list.rows[0]?.position);
    await expect(portal.get(AuditTrail).list(portal.ctx(stranger), {}, 1)).rejects.toThrow('not_found');

    const page = await (await portal.signIn(admin)).get(`/admin/audit?subject=${subject.id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('TestHappened');
    expect(page.text).toContain('&lt;b>because');
    const refused = await (await portal.signIn(stranger)).get('/admin/audit');
    expect(refused.status).toBe(403);
  });
});
