import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../../src/kernel/id.js';
import { Access, PERMISSIONS, ROLES, scopeKey, type Resource, type Scope } from '../../../src/modules/access/index.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';

const KINDS = ['program', 'edition', 'contest', 'offering', 'region', 'institution'] as const;
const COLUMNS = {
  programId: 'p.program_id',
  editionId: 'p.edition_id',
  contestId: 'p.contest_id',
  offeringId: 'p.offering_id',
  regionId: 'p.region_id',
  institutionId: 'p.institution_id',
  ownerId: 'p.owner_id',
} as const;

const two = (): readonly Id[] => [newId(), newId()];
const PLACES: Readonly<Record<(typeof KINDS)[number], readonly Id[]>> = {
  program: two(),
  edition: two(),
  contest: two(),
  offering: two(),
  region: two(),
  institution: two(),
};

const scopes = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Scope>({ kind: 'everything', id: null }) },
  {
    weight: 9,
    arbitrary: fc
      .constantFrom(...KINDS)
      .chain((kind) => fc.constantFrom(...PLACES[kind]).map((id): Scope => ({ kind, id }))),
  },
);
const grants = fc.record({
  role: fc.constantFrom(...ROLES),
  scope: scopes,
  fate: fc.constantFrom('live', 'live', 'ends later', 'ended', 'ends now', 'revoked'),
});

/** Every combination of places and nowhere, so a null column meets every kind of grant. */
function* resources(owners: readonly Id[]): Generator<Required<Resource>> {
  const or = (ids: readonly Id[]): readonly (Id | null)[] => [...ids, null];
  for (const programId of or(PLACES.program))
    for (const editionId of or(PLACES.edition))
      for (const contestId of or(PLACES.contest))
        for (const offeringId of or(PLACES.offering))
          for (const regionId of or(PLACES.region))
            for (const institutionId of or(PLACES.institution))
              for (const ownerId of or(owners))
                yield { programId, editionId, contestId, offeringId, regionId, institutionId, ownerId };
}

eachDatabase((_database, open) => {
  describe('the two readers of a reach', () => {
    let portal: TestPortal;
    let world: World;
    let people: readonly Id[];
    let things: readonly Required<Resource>[];

    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      people = await world.people(2);
      things = [...resources(people)];
      await world.write(async (tx) => {
        await tx.db.change(
          'CREATE TABLE probes (number int, program_id uuid, edition_id uuid, contest_id uuid, offering_id uuid, region_id uuid, institution_id uuid, owner_id uuid)',
        );
        for (let from = 0; from < things.length; from += 100) {
          await tx.db.insert(
            'probes',
            things.slice(from, from + 100).map((thing, index) => ({ number: from + index, ...thing })),
          );
        }
      });
    });

    it('give the same answer for every thing, whatever a person holds, held and will no longer hold', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(grants, { maxLength: 4 }),
          fc.constantFrom(...PERMISSIONS),
          async (held, permission) => {
            const [person = ''] = people;
            const now = portal.clock.now();
            await world.write(async (tx) => {
              await tx.db.change('DELETE FROM role_grants');
              const rows = held.map(({ role, scope, fate }) => ({
                id: newId(),
                accountId: person,
                role,
                scopeKind: scope.kind,
                scopeId: scope.id,
                scopeKey: scopeKey(scope),
                reason: null,
                grantedAt: 0,
                grantedBy: null,
                expiresAt: { 'ends later': now + 1, ended: now - 1, 'ends now': now }[fate as string] ?? null,
                revokedAt: fate === 'revoked' ? now - 5 : null,
                revokedBy: null,
              }));
              for (const row of rows) await tx.db.insert('role_grants', row, { orIgnore: true });
            });
            const access = portal.get(Access);
            const ctx = portal.ctx(person);
            const { sql, params } = await access.where(ctx, permission, COLUMNS);
            const rows = await ctx.db.rows<{ number: number }>(
              `SELECT p.number FROM probes p WHERE ${sql} ORDER BY p.number`,
              params,
            );
            const reach = await Promise.all(things.map((thing) => access.can(ctx, permission, thing)));
            expect(rows.map((row) => row.number)).toEqual(
              reach.flatMap((reached, number) => (reached ? [number] : [])),
            );
          },
        ),
        { numRuns: 60 },
      );
    });

    it('let nobody who has not signed in reach anything', async () => {
      const access = portal.get(Access);
      const ctx = portal.ctx();
      for (const permission of PERMISSIONS) {
        const { sql, params } = await access.where(ctx, permission, COLUMNS);
        expect(await ctx.db.rows(`SELECT p.number FROM probes p WHERE ${sql}`, params)).toEqual([]);
        expect(await access.can(ctx, permission, things[0]!)).toBe(false);
      }
    });
  });
});
