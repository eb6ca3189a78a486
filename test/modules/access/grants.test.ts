import { beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../../src/kernel/clock.js';
import { DomainError } from '../../../src/kernel/domain-error.js';
import type { Id } from '../../../src/kernel/id.js';
import {
  Access,
  EVERYTHING,
  Grants,
  RoleRegister,
  type GrantRequest,
  type Scope,
} from '../../../src/modules/access/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { PolicyPort } from '../../../src/platform/http/ports.js';
import { EventReader } from '../../../src/platform/outbox/event-reader.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';

const at = (kind: Scope['kind'], id: Id): Scope => ({ kind, id });
const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? `${error.code} ${error.messageKey}` : String(error)),
  );

eachDatabase((_database, open) => {
  describe('role grants', () => {
    let portal: TestPortal;
    let world: World;
    let admin: Id;
    let grants: Grants;
    const system = () => portal.get(Database).systemCtx('test');
    const request = (accountId: Id, more: Partial<GrantRequest> = {}): GrantRequest => ({
      accountId,
      role: 'organizer',
      scope: EVERYTHING,
      expiresAt: null,
      reason: null,
      ...more,
    });

    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      grants = portal.get(Grants);
      admin = await world.person('Ada Admin');
      await grants.grant(system(), request(admin, { role: 'administrator' }));
    });

    it('work at the next request and end at their time, and not a moment later', async () => {
      const offering = await world.offering();
      const person = await world.person();
      const edits = () =>
        portal
          .get(Access)
          .can(portal.ctx(person), 'offerings.edit', { programId: offering.programId, offeringId: offering.id });
      expect(await edits()).toBe(false);
      const expiresAt = portal.clock.now() + DAY;
      await grants.grant(portal.ctx(admin), request(person, { scope: at('offering', offering.id), expiresAt }));
      expect(await edits()).toBe(true);
      expect(await portal.get(PolicyPort).menu(portal.ctx(person))).toEqual({ desk: true, admin: true });
      portal.clock.advance(DAY - 1);
      expect(await edits()).toBe(true);
      portal.clock.advance(1);
      expect(await edits()).toBe(false);
      expect(await portal.get(PolicyPort).menu(portal.ctx(person))).toEqual({ desk: false, admin: false });
    });

    it('are recorded with who, what, where and why, when given and when taken back', async () => {
      const offering = await world.offering();
      const person = await world.person();
      const scope = at('offering', offering.id);
      const id = await grants.grant(portal.ctx(admin), request(person, { scope, reason: 'runs the Nairobi stop' }));
      await grants.revoke(portal.ctx(admin), id, 'moved on');
      const events = await portal.get(EventReader).of(portal.ctx(), { type: 'role_grant', id });
      expect(
        events.map(({ kind, actor, accountId, offeringId, from, to, reason }) => [
          kind,
          actor.accountId,
          accountId,
          offeringId,
          from,
          to,
          reason,
        ]),
      ).toEqual([
        ['RoleGranted', admin, person, offering.id, null, 'organizer', 'runs the Nairobi stop'],
        ['RoleRevoked', admin, person, offering.id, 'organizer', null, 'moved on'],
      ]);
      expect(await portal.get(Access).can(portal.ctx(person), 'offerings.edit', { offeringId: offering.id })).toBe(
        false,
      );
    });

    it('are given only within the giver’s reach and rank', async () => {
      const [mine, other] = [await world.offering(), await world.offering()];
      const [organizer, friend] = [await world.person(), await world.person()];
      await grants.grant(portal.ctx(admin), request(organizer, { scope: at('program', mine.programId) }));
      const give = (more: Partial<GrantRequest>) => refused(grants.grant(portal.ctx(organizer), request(friend, more)));
      expect(await give({ scope: at('offering', mine.id) })).toBe('done');
      expect(await give({ scope: at('offering', other.id) })).toBe('not_found errors.not_found');
      expect(await give({ scope: EVERYTHING })).toBe('not_found errors.not_found');
      expect(await give({ role: 'administrator' })).toBe('not_found errors.not_found');
      const offered = await portal.get(RoleRegister).choices(portal.ctx(organizer));
      expect(offered.map((choice) => choice.place.scope.id).sort()).toEqual(
        [mine.programId, mine.editionId, mine.id].sort(),
      );
      expect(offered.some((choice) => choice.roles.includes('administrator'))).toBe(false);
    });

    it('are neither given nor taken back by who may only look, and unknown to who may not', async () => {
      const offering = await world.offering();
      const [organizer, regional, stranger] = [await world.person(), await world.person(), await world.person()];
      const id = await grants.grant(system(), request(organizer, { scope: at('program', offering.programId) }));
      expect(await refused(grants.revoke(portal.ctx(stranger), id, ''))).toBe('not_found errors.not_found');
      expect(await refused(grants.revoke(portal.ctx(regional), id, ''))).toBe('not_found errors.not_found');
      await grants.grant(system(), request(regional, { role: 'observer', scope: at('program', offering.programId) }));
      expect(await refused(grants.revoke(portal.ctx(regional), id, ''))).toBe('not_found errors.not_found');
      expect(await portal.get(RoleRegister).ofPerson(portal.ctx(stranger), organizer)).toEqual([]);
    });

    it('are held once per place, and may be given again after they ended', async () => {
      const person = await world.person();
      const expiresAt = portal.clock.now() + DAY;
      await grants.grant(portal.ctx(admin), request(person, { role: 'observer', expiresAt }));
      expect(await refused(grants.grant(portal.ctx(admin), request(person, { role: 'observer' })))).toBe(
        'invalid access.already_granted',
      );
      portal.clock.advance(DAY);
      await grants.grant(portal.ctx(admin), request(person, { role: 'observer' }));
      const views = await portal.get(RoleRegister).ofPerson(portal.ctx(admin), person);
      expect(views.map((view) => view.state)).toEqual(['live', 'expired']);
    });

    it('refuse what cannot be: a role where it cannot stand, an end in the past, a place or person that is not there', async () => {
      const person = await world.person();
      const give = (more: Partial<GrantRequest>) => refused(grants.grant(portal.ctx(admin), request(person, more)));
      const nowhere = await world.person();
      expect(await give({ role: 'judge', scope: EVERYTHING })).toBe('invalid access.role_not_here');
      expect(await give({ expiresAt: portal.clock.now() })).toBe('invalid access.ends_in_past');
      expect(await give({ scope: at('offering', nowhere) })).toBe('not_found errors.not_found');
      expect(await give({ role: 'coordinator', scope: at('institution', nowhere) })).toBe('not_found errors.not_found');
      expect(await give({ accountId: nowhere.replace(/.$/u, (last) => (last === '0' ? '1' : '0')) })).toBe(
        'not_found errors.not_found',
      );
    });

    it('widen a region to the regions below it', async () => {
      const { programId } = await world.edition();
      const person = await world.person();
      const [above, below] = await world.write(async (tx) => {
        const ids = [programId.replace(/^.{8}/u, 'aaaaaaaa'), programId.replace(/^.{8}/u, 'bbbbbbbb')];
        const row = (id: Id, parentId: Id | null, code: string) => ({
          id,
          programId,
          parentId,
          code,
          name: '{"en":"Region"}',
          zone: 'UTC',
          position: 0,
        });
        await tx.db.insert('regions', row(ids[0]!, null, 'above'));
        await tx.db.insert('regions', row(ids[1]!, ids[0]!, 'below'));
        return ids as [Id, Id];
      });
      await grants.grant(system(), request(person, { role: 'regional_organizer', scope: at('region', above) }));
      const views = (regionId: Id) =>
        portal.get(Access).can(portal.ctx(person), 'registrations.view', { programId, regionId });
      expect([await views(above), await views(below), await views(programId)]).toEqual([true, true, false]);
    });

    it('list for an organizer what lies within their programs, and for an administrator everything', async () => {
      const offering = await world.offering();
      const [organizer, assistant] = [await world.person(), await world.person()];
      await grants.grant(system(), request(organizer, { scope: at('program', offering.programId) }));
      await grants.grant(
        portal.ctx(organizer),
        request(assistant, { role: 'assistant', scope: at('offering', offering.id) }),
      );
      const listed = await portal.get(RoleRegister).list(portal.ctx(organizer), { role: null, page: 1, size: 10 });
      expect(listed.rows.map((row) => [row.accountId, row.role, row.revocable])).toEqual([
        [assistant, 'assistant', true],
        [organizer, 'organizer', true],
      ]);
      expect(listed.total).toBe(2);
      const all = await portal.get(RoleRegister).list(portal.ctx(admin), { role: 'administrator', page: 1, size: 10 });
      expect(all.rows.map((row) => row.accountId)).toEqual([admin]);
    });
  });

  describe('the last administrator', () => {
    it('stays: two who take each other’s role away at one moment leave one', async () => {
      const portal = await open();
      const world = new World(portal);
      const grants = portal.get(Grants);
      const people = [await world.person(), await world.person()];
      const administrator = { role: 'administrator', scope: EVERYTHING, reason: null } as const;
      const give = (accountId: Id, expiresAt: number | null) =>
        grants.grant(portal.get(Database).systemCtx('test'), { ...administrator, accountId, expiresAt });
      const ids = [await give(people[0]!, null), await give(people[1]!, null)];
      // One who leaves tomorrow does not count: the portal must not wake up without anybody.
      await give(await world.person(), portal.clock.now() + DAY);
      const outcomes = await Promise.all([
        refused(grants.revoke(portal.ctx(people[0]), ids[1]!, 'you go')),
        refused(grants.revoke(portal.ctx(people[1]), ids[0]!, 'no, you')),
      ]);
      const lasting = await portal
        .get(Database)
        .read.rows(
          `SELECT id FROM role_grants WHERE role = 'administrator' AND revoked_at IS NULL AND expires_at IS NULL`,
        );
      expect(lasting).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    });

    it('cannot take the role from themselves', async () => {
      const portal = await open();
      const person = await new World(portal).person();
      const grants = portal.get(Grants);
      const wanted = {
        accountId: person,
        role: 'administrator',
        scope: EVERYTHING,
        expiresAt: null,
        reason: null,
      } as const;
      const id = await grants.grant(portal.get(Database).systemCtx('test'), wanted);
      expect(await refused(grants.revoke(portal.ctx(person), id, 'tired'))).toBe('conflict access.last_administrator');
    });
  });
});
