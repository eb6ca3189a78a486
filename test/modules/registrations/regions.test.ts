import { beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { Offerings, Regions } from '../../../src/modules/programs/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import { expectHealthy } from '../../support/health.js';
import type { TestPortal } from '../../support/portal.js';
import { World, type PlannedOffering } from '../../support/world.js';

eachDatabase((_database, open) => {
  describe('signing up in a region', () => {
    let portal: TestPortal;
    let world: World;
    let offering: PlannedOffering;
    let africa: Id;
    let kenya: Id;
    let nigeria: Id;
    let algeria: Id;
    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      offering = await world.offering({ questions: [{ required: false }] });
      africa = await world.region(offering.programId, 'Africa', { code: 'AFRICA' });
      kenya = await world.region(offering.programId, 'Kenya', { parentId: africa, code: 'KE' });
      nigeria = await world.region(offering.programId, 'Nigeria', {
        parentId: africa,
        code: 'NG',
        zone: 'Africa/Lagos',
      });
      algeria = await world.region(offering.programId, 'Algeria', { code: 'DZ', zone: 'Africa/Algiers' });
      const now = portal.clock.now();
      await world.opening(offering.id, africa, { closesAt: now + 2 * DAY });
      await world.opening(offering.id, kenya, { closesAt: now + 5 * DAY });
      await world.opening(offering.id, algeria, { isOpen: false });
    });

    const rows = <Row>(sql: string, params: Record<string, string>) => portal.get(Database).read.rows<Row>(sql, params);
    const path = () => `/offerings/${offering.slug}/registration`;
    const pinned = (accountId: Id) =>
      rows<{ registration: Id | null; participant: Id | null; state: string }>(
        `SELECT r.region_id AS registration, p.region_id AS participant, r.state FROM registrations r
         JOIN participants p ON p.registration_id = r.id WHERE r.account_id = :accountId`,
        { accountId },
      );

    it('asks for the region first, pins it, and counts the person there', async () => {
      const accountId = await world.person();
      const person = await portal.signIn(accountId);
      const details = await person.get(`${path()}/details`);
      expect(details.text).toContain('Your region');
      const missing = await person.submit(details, {}, `${path()}/details`);
      expect(missing.status).toBe(422);
      expect(missing.text).toContain('Choose the region you are in');
      const kept = await person.submit(await person.get(`${path()}/details`), { region: 'NG' }, `${path()}/details`);
      expect(kept.location).toBe(`${path()}/check`);
      const changed = await person.submit(await person.get(`${path()}/details`), { region: 'KE' }, `${path()}/details`);
      const check = await person.follow(changed);
      expect(check.text).toContain('Kenya');
      const done = await person.submit(check, {}, path());
      expect(done.location).toMatch(/^\/registrations\//);
      expect(await pinned(accountId)).toEqual([{ registration: kenya, participant: kenya, state: 'confirmed' }]);
      await expectHealthy(portal);
    });

    it('leads who is in a region that is not open to what they can do, before they type anything', async () => {
      const person = await portal.signIn(await world.person());
      const led = await person.submit(await person.get(`${path()}/details`), { region: 'DZ' }, `${path()}/details`);
      expect(led.location).toBe(`/offerings/${offering.slug}/regions/DZ`);
      const page = await person.follow(led);
      expect(page.text).toContain('Not open in Algeria');
      expect(page.text).toContain('Kenya');
      expect(page.text).toContain('Tell me when it opens');
      const stranger = portal.visitor();
      const address = await stranger.get(`${path()}/address`);
      const told = await stranger.submit(address, { region: 'DZ', address: 'amina@example.org' }, `${path()}/address`);
      expect(told.location).toBe(`/offerings/${offering.slug}/regions/DZ`);
      expect(await portal.letters.take('amina@example.org')).toEqual([]);
    });

    it('goes by the region above where none of its own was set, by its own clock', async () => {
      const regions = portal.get(Regions);
      const view = await portal.get(Offerings).find(portal.ctx(), offering.id);
      const there = await regions.openingFor(portal.ctx(), view, nigeria);
      expect(there).toMatchObject({ closesAt: portal.clock.now() + 2 * DAY, zone: 'Africa/Lagos' });
      expect(await regions.openingFor(portal.ctx(), view, null)).toBe(view);
    });

    it('carries a stranger’s region through the code to the first screen', async () => {
      const stranger = portal.visitor();
      const asked = await stranger.submit(
        await stranger.get(`${path()}/address`),
        { region: 'NG', address: 'ngozi@example.org' },
        `${path()}/address`,
      );
      expect(asked.location).toBe(`${path()}/address?region=NG`);
      await portal.drain();
      const { subject } = await portal.letters.takeOne('ngozi@example.org');
      const code = /\d{6}/u.exec(subject)?.[0] ?? '';
      const entered = await stranger.submit(await stranger.follow(asked), { code }, `${path()}/code`);
      expect(entered.location).toBe(`${path()}?region=NG`);
      const first = await stranger.follow(await stranger.follow(entered));
      expect(first.text).toMatch(/value="NG" selected/u);
    });
  });
});
