import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../../src/kernel/domain-error.js';
import { newId, type Id } from '../../../src/kernel/id.js';
import { Access } from '../../../src/modules/access/index.js';
import { Affiliations, Institutions, type ConfirmRow } from '../../../src/modules/institutions/index.js';
import { AffiliationRequests } from '../../../src/modules/institutions/service/affiliation-requests.service.js';
import { InstitutionRegister } from '../../../src/modules/institutions/service/institution-register.service.js';
import { InstitutionMerging } from '../../../src/modules/institutions/service/merging.service.js';
import { Proposals } from '../../../src/modules/institutions/service/proposals.service.js';
import { DoctorChecks } from '../../../src/platform/doctor/doctor-checks.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { SchoolScene } from './scene.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let scene: SchoolScene;
  let admin: Id;
  const refusalOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof DomainError ? `${error.code} ${error.messageKey}` : error;
  };
  const facts = (name: string, more: object = {}) => ({
    parentId: null,
    kind: 'university' as const,
    name: { en: name },
    aliases: [],
    domains: [],
    regionCode: null,
    ...more,
  });

  beforeAll(async () => {
    portal = await open();
    scene = new SchoolScene(portal);
    admin = await scene.administrator();
  });

  describe('the office’s book', () => {
    it('finds an institution by any language, alias, domain or part of a Chinese name', async () => {
      const id = await scene.school('East Lake Polytechnic', {
        zh: '东湖理工大学',
        aliases: ['东工', 'ELP'],
        domains: ['elp.example'],
      });
      await scene.school('East Hill Polytechnic', { zh: '东山理工大学' });
      const found = async (text: string) =>
        (await portal.get(Institutions).search(portal.ctx(), text, 10)).map((each) => each.id);
      for (const text of ['湖理工', '东工', 'elp', 'ＥＬＰ．example', 'polytechnic lake', 'EAST LAKE'])
        expect([text, await found(text)]).toEqual([text, [id]]);
      expect(await found('%')).toEqual([]);
      expect(await found('no such place')).toEqual([]);
    });

    it('refuses domains that are none, open to anybody or another one’s, and trees that bite their tail', async () => {
      const register = portal.get(InstitutionRegister);
      const ctx = portal.ctx(admin);
      const create = (domains: readonly string[]) => register.create(ctx, facts('Domains', { domains }));
      expect(await refusalOf(create(['pku']))).toBe('invalid institutions.domain_wrong');
      expect(await refusalOf(create(['mail.qq.com']))).toBe('invalid institutions.domain_open');
      const first = await create(['@Mine.Example']);
      expect(await refusalOf(create(['mine.example']))).toBe('invalid institutions.domain_taken');
      const child = await register.create(ctx, facts('Child', { parentId: first }));
      const turned = register.save(ctx, first, 1, facts('Domains', { parentId: child, domains: ['mine.example'] }));
      expect(await refusalOf(turned)).toBe('invalid institutions.parent_below');
      await register.save(ctx, first, 1, facts('Domains, renamed'));
      expect(await refusalOf(register.save(ctx, first, 1, facts('Too late')))).toBe('conflict institutions.stale');
      expect((await portal.get(Institutions).find(portal.ctx(), first))?.domains).toEqual([]);
    });

    it('is closed to coordinators', async () => {
      const school = await scene.school('Coordinated');
      const coordinator = await scene.coordinator(school);
      const register = portal.get(InstitutionRegister);
      expect(await refusalOf(register.save(portal.ctx(coordinator), school, 1, facts('Mine now')))).toBe(
        'not_found errors.not_found',
      );
    });
  });

  describe('two entries of one institution', () => {
    const confirm = (school: Id, rows: readonly ConfirmRow[]) =>
      scene.world.write((tx) => portal.get(Affiliations).confirmMany(tx, school, rows, 'list'));

    it('become one: people once, numbers one person’s, names and domains kept, roles following', async () => {
      const into = await scene.school('Stay University', { aliases: ['Stay'], domains: ['stay.example'] });
      const from = await scene.school('Go University', { zh: '去大学', domains: ['go.example'] });
      const part = await scene.school('Part of Go', { parentId: from });
      const coordinator = await scene.coordinator(from);
      const [both, twin, other, asking] = (await scene.world.people(4)) as [Id, Id, Id, Id];
      await confirm(into, [
        { accountId: both, role: 'student', number: 'A1' },
        { accountId: other, role: 'student', number: 'A2' },
      ]);
      await confirm(from, [
        { accountId: both, role: 'student', number: 'G1' },
        { accountId: twin, role: 'student', number: 'a2' },
      ]);
      await portal.get(AffiliationRequests).ask(portal.ctx(asking), {
        institutionId: from,
        role: 'teacher',
        number: null,
        fromDay: null,
        untilDay: null,
        note: null,
      });
      const merging = portal.get(InstitutionMerging);
      const ids = { fromId: from, intoId: into };
      const diff = await merging.preview(portal.ctx(admin), ids);
      expect(diff.figures).toEqual({ people: 3, twice: 1, numbers: ['a2'], parts: 1 });
      expect(diff.coordinators).toBe(1);
      expect(await merging.merge(portal.ctx(admin), ids, 'The same')).toBe(2);
      const affiliations = portal.get(Affiliations);
      const lines = async (person: Id) =>
        (await affiliations.of(portal.ctx(), person)).map(({ institutionId, state, number }) => [
          institutionId,
          state,
          number,
        ]);
      expect(await lines(both)).toEqual([[into, 'confirmed', 'A1']]);
      expect(await lines(other)).toEqual([[into, 'confirmed', 'A2']]);
      expect(await lines(twin)).toEqual([[into, 'confirmed', null]]);
      expect(await lines(asking)).toEqual([[into, 'requested', null]]);
      const institutions = portal.get(Institutions);
      const stayed = await institutions.find(portal.ctx(), into);
      expect(stayed?.aliases).toEqual(['Stay', 'Go University', '去大学']);
      expect(stayed?.domains).toEqual(['go.example', 'stay.example']);
      expect((await institutions.search(portal.ctx(), '去大', 5)).map(({ id }) => id)).toEqual([into]);
      expect((await institutions.namesOf(portal.ctx(), [from])).get(from)).toEqual({ en: 'Stay University' });
      expect((await institutions.find(portal.ctx(), part))?.parentId).toBe(into);
      const reach = portal.get(Access).can(portal.ctx(coordinator), 'affiliations.confirm', { institutionId: into });
      expect(await reach).toBe(true);
      expect(await refusalOf(merging.merge(portal.ctx(admin), ids, null))).toBe(
        'conflict institutions.proposals.decided',
      );
      const findings = await portal.get(DoctorChecks).run(portal.ctx(), 'thorough');
      expect(
        findings
          .filter(({ ok }) => !ok)
          .map(({ name }) => name)
          .filter((name) => name !== 'administrators'),
      ).toEqual([]);
    });

    it('cannot be merged into themselves or what stands below', async () => {
      const above = await scene.school('Above');
      const below = await scene.school('Below', { parentId: above });
      const merge = (fromId: Id, intoId: Id) =>
        portal.get(InstitutionMerging).preview(portal.ctx(admin), { fromId, intoId });
      expect(await refusalOf(merge(above, above))).toBe('invalid institutions.merge.self');
      expect(await refusalOf(merge(above, below))).toBe('invalid institutions.merge.below');
      expect(await refusalOf(merge(above, newId()))).toBe('not_found errors.not_found');
    });
  });

  describe('an institution somebody did not find', () => {
    const ask = (person: Id, institutionId: Id) =>
      portal.get(AffiliationRequests).ask(portal.ctx(person), {
        institutionId,
        role: 'student',
        number: null,
        fromDay: null,
        untilDay: null,
        note: null,
      });

    it('can be used by who proposed it, and by nobody else, until it is taken in', async () => {
      const [proposer, other] = (await scene.world.people(2)) as [Id, Id];
      const id = await scene.proposal('Hillside College', proposer);
      expect(await scene.proposal('hillside  college', proposer)).toBe(id);
      expect(await ask(proposer, id)).toBe('requested');
      expect(await refusalOf(ask(other, id))).toBe('not_found errors.not_found');
      expect((await portal.get(Institutions).search(portal.ctx(), 'hillside', 5)).length).toBe(0);
      await portal.get(Proposals).approve(portal.ctx(admin), id);
      expect(await ask(other, id)).toBe('requested');
      expect(await refusalOf(scene.proposal('Hillside College', other))).toBe('invalid institutions.propose.known');
      expect(await refusalOf(portal.get(Proposals).approve(portal.ctx(admin), id))).toBe(
        'conflict institutions.proposals.decided',
      );
    });

    it('goes to the known one with who waited, and its name is found from then on', async () => {
      const known = await scene.school('Riverside University');
      const proposer = await scene.world.person();
      const id = await scene.proposal('River Side Institute', proposer);
      await ask(proposer, id);
      await portal.get(InstitutionMerging).merge(portal.ctx(admin), { fromId: id, intoId: known }, null);
      const [request] = await portal.get(Affiliations).of(portal.ctx(), proposer);
      expect([request?.institutionId, request?.state]).toEqual([known, 'requested']);
      expect(
        (await portal.get(Institutions).search(portal.ctx(), 'river side inst', 5)).map((each) => each.id),
      ).toEqual([known]);
    });

    it('ends with its requests when it is declined', async () => {
      const proposer = await scene.world.person();
      const id = await scene.proposal('Nowhere', proposer);
      await ask(proposer, id);
      await portal.get(Proposals).decline(portal.ctx(admin), id, 'Not an institution');
      const [request] = await portal.get(Affiliations).historyOf(portal.ctx(), proposer);
      expect([request?.state, request?.reason]).toEqual(['declined', 'Not an institution']);
    });

    it('is not proposed without end', async () => {
      const proposer = await scene.world.person();
      for (let index = 0; index < 5; index += 1) await scene.proposal(`Flood ${newId()}`, proposer);
      expect(await refusalOf(scene.proposal('One more', proposer))).toBe('invalid institutions.propose.too_many');
    });
  });
});
