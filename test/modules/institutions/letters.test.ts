import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { Affiliations } from '../../../src/modules/institutions/index.js';
import { AffiliationRequests } from '../../../src/modules/institutions/service/affiliation-requests.service.js';
import { CoordinatorClaims } from '../../../src/modules/institutions/service/coordinator-claims.service.js';
import { InstitutionMerging } from '../../../src/modules/institutions/service/merging.service.js';
import { Proposals } from '../../../src/modules/institutions/service/proposals.service.js';
import { SchoolDecisions } from '../../../src/modules/institutions/service/school-decisions.service.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { SchoolScene } from './scene.js';

eachDatabase((_database, open) => {
  describe('letters about belonging', () => {
    let portal: TestPortal;
    let scene: SchoolScene;
    let admin: Id;

    beforeAll(async () => {
      portal = await open();
      scene = new SchoolScene(portal);
      admin = await scene.administrator();
    });

    beforeEach(async () => {
      await portal.drain();
      await portal.letters.take();
    });

    /** Who got a letter, and its subject, in the order of subjects. */
    const letters = async () => {
      await portal.drain();
      return (await portal.letters.take()).map(({ subject }) => subject).sort();
    };
    const ask = (person: Id, institutionId: Id) =>
      portal.get(AffiliationRequests).ask(portal.ctx(person), {
        institutionId,
        role: 'student',
        number: null,
        fromDay: null,
        untilDay: null,
        note: null,
      });
    const requestOf = async (person: Id) => (await portal.get(Affiliations).of(portal.ctx(), person))[0]?.id ?? '';

    it('tell a coordinator once an hour that people wait, and each person what became of it', async () => {
      const school = await scene.school('Letter University', { zh: '信件大学' });
      const coordinator = await scene.world.person('Coordinator', { locale: 'zh-CN' });
      await scene.world.grant(coordinator, 'coordinator', { kind: 'institution', id: school });
      const [first, second] = (await scene.world.people(2)) as [Id, Id];
      await ask(first, school);
      await ask(second, school);
      expect(await letters()).toEqual([]);
      portal.clock.advance(HOUR);
      expect(await letters()).toEqual(['信件大学有 2 人待你确认']);
      const decisions = portal.get(SchoolDecisions);
      await decisions.confirm(portal.ctx(coordinator), school, [await requestOf(first)]);
      await decisions.decline(portal.ctx(coordinator), school, [await requestOf(second)], 'We do not know you');
      expect(await letters()).toEqual(['Letter University confirmed you', 'Letter University did not confirm you']);
      const declined = (await portal.letters.all()).find(({ subject }) => subject.includes('did not'));
      expect(declined?.text).toContain('We do not know you');
    });

    it('are not written about what people did themselves', async () => {
      const school = await scene.school('Own University', { domains: ['own.example'] });
      const person = await scene.world.person();
      await scene.address(person, 'me@own.example');
      expect(await ask(person, school)).toBe('confirmed');
      await portal.get(AffiliationRequests).leave(portal.ctx(person), await requestOf(person));
      expect(await letters()).toEqual([]);
    });

    it('say what became of a proposal', async () => {
      const known = await scene.school('Known University');
      const taken = await scene.proposal('Taken In');
      const same = await scene.proposal('Known Before');
      const person = await scene.world.person();
      const refused = await scene.proposal('Refused', person);
      await ask(person, refused);
      const ctx = portal.ctx(admin);
      await portal.get(Proposals).approve(ctx, taken);
      await portal.get(InstitutionMerging).merge(ctx, { fromId: same, intoId: known }, null);
      await portal.get(Proposals).decline(ctx, refused, 'No such place');
      expect(await letters()).toEqual([
        'Taken In is listed now',
        'Your proposal Refused was not taken in',
        'Your school is listed as Known University',
      ]);
    });

    it('tell who was not first whom to ask, by name and without an address', async () => {
      const school = await scene.school('Claimed University');
      const [winner, loser] = [await scene.world.person('Grace Winner'), await scene.world.person('Omar Second')];
      const claim = await scene.claim(school, winner);
      await scene.claim(school, loser);
      await portal.get(CoordinatorClaims).approve(portal.ctx(admin), claim);
      await portal.drain();
      const told = await portal.letters.take();
      expect(told.map(({ subject }) => subject).sort()).toEqual([
        'Somebody else looks after Claimed University',
        'You look after Claimed University now',
      ]);
      const outrun = told.find(({ subject }) => subject.startsWith('Somebody'));
      expect(outrun?.text).toContain('Grace Winner');
      const [theirs] = await portal
        .ctx()
        .db.rows<{ address: string }>('SELECT address FROM account_addresses WHERE account_id = :winner', { winner });
      expect(outrun?.text).not.toContain(theirs?.address);
    });
  });
});
