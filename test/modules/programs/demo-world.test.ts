import { expect, it } from 'vitest';
import { DEMO_ACCOUNTS } from '../../../src/cli/demo/demo-accounts.js';
import { DemoWorld } from '../../../src/cli/demo/demo-world.js';
import { ASKED } from '../../../src/cli/demo/class-lists-seed.js';
import { CAST } from '../../../src/cli/demo/cast.js';
import { PROGRAMS } from '../../../src/cli/demo/programs/index.js';
import { INVARIANTS, offenders } from '../../../src/modules/registrations/data/invariant.repository.js';
import { AuditVerification } from '../../../src/platform/outbox/audit-verification.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';

const TABLES = [
  'programs',
  'offerings',
  'accounts',
  'role_grants',
  'registrations',
  'participants',
  'answers',
  'events',
  'audit_chain',
  'jobs',
  'mails',
];

eachDatabase((_database, open) => {
  it('is a believable world, clean by every rule, and the same when seeded again', async () => {
    const portal = await open();
    const world = DemoWorld.of(portal.app);
    expect(await world.seed()).toBe(true);
    const first = await counts(portal);
    expect(first).toMatchObject({ programs: 5, accounts: 600 + DEMO_ACCOUNTS.length, mails: 0 });
    expect(first['registrations']).toBeGreaterThan(900);
    for (const [rule, sql] of Object.entries(INVARIANTS))
      expect([rule, await offenders(portal.ctx(), sql)]).toEqual([rule, []]);
    expect(await portal.get(AuditVerification).verify(portal.ctx())).toMatchObject({ waiting: 0, faults: [] });
    expect(await parts(portal)).toEqual(
      [...CAST, ASKED].map(({ account, offering, state }) => `${account} ${offering} ${state}`).sort(),
    );
    expect(await world.seed()).toBe(false);
    expect(await counts(portal)).toEqual(first);
    for (const language of ['en', 'zh-CN', 'ar']) await expectPages(portal, language);
  });
});

async function counts(portal: TestPortal): Promise<Record<string, number>> {
  const entries = await Promise.all(
    TABLES.map(async (table) => {
      const row = await portal.ctx().db.row<{ total: number }>(`SELECT COUNT(*) AS total FROM ${table}`);
      return [table, Number(row?.total)] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** What the demo accounts have going on. */
async function parts(portal: TestPortal): Promise<string[]> {
  const sql = `SELECT d.address, o.slug, r.state FROM registrations r JOIN offerings o ON o.id = r.offering_id
    JOIN account_addresses d ON d.account_id = r.account_id WHERE d.address LIKE '%@demo.example'`;
  const rows = await portal.ctx().db.rows<{ address: string; slug: string; state: string }>(sql);
  return rows.map(({ address, slug, state }) => `${address.replace('@demo.example', '')} ${slug} ${state}`).sort();
}

/** Every public page of the world, and the pages of the demo accounts, answer in every language. */
async function expectPages(portal: TestPortal, language: string): Promise<void> {
  const offerings = PROGRAMS.flatMap(({ editions }) => editions.flatMap((edition) => edition.offerings)).filter(
    ({ state }) => state !== 'draft',
  );
  const programs = PROGRAMS.flatMap(({ slug, editions }) => [
    `/programs/${slug}`,
    ...editions.map((edition) => `/programs/${slug}/${edition.slug}`),
  ]);
  const plain = [
    '/',
    '/?kind=event',
    '/?q=nairobi',
    '/programs',
    '/help',
    '/privacy',
    '/accessibility',
    '/method',
    '/api/v1/offerings',
  ];
  const visitor = portal.visitor(language);
  for (const path of [...plain, ...programs, ...offerings.map(({ slug }) => `/offerings/${slug}`)]) {
    expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
  }
  expect((await visitor.get('/')).text).toMatch(/\/contests\/[0-9a-f-]{36}/u);
  const organizer = DEMO_ACCOUNTS.find(({ role }) => role === 'organizer');
  const desk = await portal.signIn(organizer?.id ?? '', language);
  expect((await desk.get('/desk')).status).toBe(200);
}
