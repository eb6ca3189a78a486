import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../../src/kernel/id.js';
import type { Tx } from '../../../src/platform/database/context.js';
import { Database } from '../../../src/platform/database/database.js';
import { Grants, RoleRegister } from '../../../src/modules/access/index.js';
import { AffiliationRequests } from '../../../src/modules/institutions/service/affiliation-requests.service.js';
import { CoordinatorClaims } from '../../../src/modules/institutions/service/coordinator-claims.service.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { SchoolScene } from './scene.js';

const outcomesOf = async (works: readonly Promise<unknown>[]) => {
  const settled = await Promise.allSettled(works);
  return settled.map((each) => (each.status === 'fulfilled' ? 'done' : String((each.reason as Error).message))).sort();
};

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let scene: SchoolScene;

  beforeAll(async () => {
    portal = await open();
    scene = new SchoolScene(portal);
  });

  describe('two people who claim one number at the same moment', () => {
    const ask = (person: Id, institutionId: Id, number: string) =>
      portal
        .get(AffiliationRequests)
        .ask(portal.ctx(person), { institutionId, role: 'student', number, fromDay: null, untilDay: null, note: null });
    const holders = async (institutionId: Id) => {
      const sql = `SELECT COUNT(*) AS total FROM affiliations WHERE institution_id = :institutionId AND number_key = 'N1'`;
      const row = await portal.get(Database).read.row<{ total: number }>(sql, { institutionId });
      return Number(row?.total);
    };
    const classmates = async (count: number) => {
      const school = await scene.school(`School ${newId()}`, { domains: [`s-${newId()}.example`] });
      const [domain] = await portal
        .get(Database)
        .read.rows<{ domain: string }>('SELECT domain FROM institution_domains WHERE institution_id = :school', {
          school,
        });
      const people = await scene.world.people(count);
      for (const [index, person] of people.entries())
        await scene.address(person, `p${index}-${newId()}@${domain?.domain}`);
      return { school, people };
    };

    it('would both have it if the index and the lock were off', async () => {
      const { school, people } = await classmates(2);
      await scene.world.write((tx) => tx.db.change('DROP INDEX ux_affiliations_number'));
      // Looks, then writes, as one would without the lock: both look before either writes.
      const units = people.map((person) => ({ person, row: rowOf(person, school) }));
      const free = await Promise.all(units.map(() => holders(school)));
      await Promise.all(
        units
          .filter((_, index) => free[index] === 0)
          .map(({ row }) => scene.world.write((tx: Tx) => tx.db.insert('affiliations', row))),
      );
      expect(await holders(school)).toBe(2);
      await scene.world.write(async (tx) => {
        await tx.db.change('DELETE FROM affiliations WHERE institution_id = :school', { school });
        await tx.db.change(
          `CREATE UNIQUE INDEX "ux_affiliations_number" ON "affiliations" ("institution_id", "number_key")
           WHERE "number_key" IS NOT NULL AND "verified_at" IS NOT NULL AND "ended_at" IS NULL`,
        );
      });
    });

    it('do not both have it', async () => {
      const { school, people } = await classmates(12);
      const outcomes = await outcomesOf(people.map((person) => ask(person, school, 'n-1')));
      expect(outcomes).toEqual(['done', ...Array<string>(11).fill('invalid: affiliations.number_taken')]);
      expect(await holders(school)).toBe(1);
    });
  });

  describe('two people who want to look after one school', () => {
    const approve = (admin: Id, claim: Id) => portal.get(CoordinatorClaims).approve(portal.ctx(admin), claim);
    const coordinators = (school: Id) =>
      portal.get(RoleRegister).holdersAt(portal.ctx(), 'coordinator', { kind: 'institution', id: school });

    it('are never both first, however the office decides at once', async () => {
      const admins = [await scene.administrator(), await scene.administrator()];
      for (let round = 0; round < 5; round += 1) {
        const school = await scene.school(`Claimed ${newId()}`);
        const people = await scene.world.people(2);
        const claims = [];
        for (const person of people) claims.push(await scene.claim(school, person));
        const outcomes = await outcomesOf(claims.map((claim, index) => approve(admins[index] ?? '', claim)));
        expect(outcomes).toEqual(['conflict: institutions.claims.outrun', 'done']);
        const held = await coordinators(school);
        expect([held.length, people.includes(held[0] ?? '')]).toEqual([1, true]);
        const states = await portal
          .get(Database)
          .read.rows<{ accountId: Id; state: string }>(
            'SELECT account_id, state FROM coordinator_claims WHERE institution_id = :school ORDER BY state',
            { school },
          );
        expect(states).toEqual([
          { accountId: held[0], state: 'approved' },
          { accountId: people.find((person) => person !== held[0]), state: 'outrun' },
        ]);
      }
    });

    it('would both be first if each looked and then gave, without a lock', async () => {
      const school = await scene.school(`Unguarded ${newId()}`);
      const people = await scene.world.people(2);
      const scope = { kind: 'institution', id: school } as const;
      // Both look before either gives: what `approve` would be without the lock and its conditional update.
      const looks = await Promise.all(people.map(() => coordinators(school)));
      const give = (accountId: Id) =>
        portal.get(Grants).grant(portal.get(Database).systemCtx('test'), {
          accountId,
          role: 'coordinator',
          scope,
          expiresAt: null,
          reason: null,
        });
      await Promise.all(people.filter((_, index) => looks[index]?.length === 0).map(give));
      expect((await coordinators(school)).length).toBe(2);
    });

    it('and the same claim decided twice is decided once', async () => {
      const admin = await scene.administrator();
      const school = await scene.school(`Twice ${newId()}`);
      const claim = await scene.claim(school);
      const outcomes = await outcomesOf([
        approve(admin, claim),
        portal.get(CoordinatorClaims).decline(portal.ctx(admin), claim, 'No'),
      ]);
      expect(outcomes).toEqual(['conflict: institutions.claims.decided', 'done']);
    });
  });
});

function rowOf(accountId: Id, institutionId: Id) {
  return {
    id: newId(),
    accountId,
    institutionId,
    role: 'student',
    state: 'confirmed',
    number: 'n-1',
    numberKey: 'N1',
    fromDay: null,
    untilDay: null,
    note: null,
    reason: null,
    requestedAt: 0,
    verifiedBy: 'list',
    verifiedAt: 0,
    decidedBy: null,
    endedAt: null,
    sortKey: '',
    searchKey: '',
  };
}
