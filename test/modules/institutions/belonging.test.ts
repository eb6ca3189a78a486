import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../../src/kernel/domain-error.js';
import type { Id } from '../../../src/kernel/id.js';
import { Affiliations } from '../../../src/modules/institutions/index.js';
import {
  AffiliationRequests,
  type AffiliationClaim,
} from '../../../src/modules/institutions/service/affiliation-requests.service.js';
import { SchoolDecisions } from '../../../src/modules/institutions/service/school-decisions.service.js';
import { SchoolDesk } from '../../../src/modules/institutions/service/school-desk.service.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { SchoolScene } from './scene.js';

const claimOf = (institutionId: Id, more: Partial<AffiliationClaim> = {}): AffiliationClaim => ({
  institutionId,
  role: 'student',
  number: null,
  fromDay: null,
  untilDay: null,
  note: null,
  ...more,
});

eachDatabase((_database, open) => {
  describe('belonging to an institution', () => {
    let portal: TestPortal;
    let scene: SchoolScene;
    const ask = (person: Id, claim: AffiliationClaim) => portal.get(AffiliationRequests).ask(portal.ctx(person), claim);
    const refusalOf = async (work: Promise<unknown>) => {
      const error = await work.then(
        () => null,
        (thrown: unknown) => thrown,
      );
      return error instanceof DomainError ? `${error.code} ${error.messageKey}` : error;
    };

    beforeAll(async () => {
      portal = await open();
      scene = new SchoolScene(portal);
    });

    it('is confirmed at once by a mailbox of the school or of a part of it, but for teachers', async () => {
      const school = await scene.school('Domain University', { domains: ['domain.example'] });
      const faculty = await scene.school('Faculty', { domains: ['faculty.example'], parentId: school });
      const person = await scene.world.person();
      await scene.address(person, 'someone@mail.domain.example');
      expect(await ask(person, claimOf(school))).toBe('confirmed');
      expect(await ask(person, claimOf(school, { role: 'teacher' }))).toBe('requested');
      expect(await ask(person, claimOf(faculty))).toBe('requested');
      const other = await scene.world.person();
      await scene.address(other, 'someone@faculty.example');
      expect(await ask(other, claimOf(school))).toBe('confirmed');
      const stranger = await scene.world.person();
      await scene.address(stranger, 'someone@notdomain.example');
      expect(await ask(stranger, claimOf(school))).toBe('requested');
      const affiliations = portal.get(Affiliations);
      const verified = await Promise.all(
        [person, other, stranger].map((each) => affiliations.isVerified(portal.ctx(), each, school)),
      );
      expect(verified).toEqual([true, true, false]);
    });

    it('is said once for each role, and again after leaving; what was stays', async () => {
      const school = await scene.school('Once College');
      const person = await scene.world.person();
      await ask(person, claimOf(school));
      expect(await refusalOf(ask(person, claimOf(school)))).toBe('invalid affiliations.already');
      const [request] = await portal.get(Affiliations).of(portal.ctx(), person);
      await portal.get(AffiliationRequests).leave(portal.ctx(person), request?.id ?? '');
      expect(await refusalOf(portal.get(AffiliationRequests).leave(portal.ctx(person), request?.id ?? ''))).toBe(
        'conflict affiliations.over',
      );
      expect(await ask(person, claimOf(school))).toBe('requested');
      const history = await portal.get(Affiliations).historyOf(portal.ctx(), person);
      expect(history.map(({ state }) => state)).toEqual(['requested', 'withdrawn']);
    });

    it('of somebody else can be neither seen nor left', async () => {
      const school = await scene.school('Closed College');
      const [person, other] = [await scene.world.person(), await scene.world.person()];
      await ask(person, claimOf(school));
      const [request] = await portal.get(Affiliations).of(portal.ctx(), person);
      const leaving = portal.get(AffiliationRequests).leave(portal.ctx(other), request?.id ?? '');
      expect(await refusalOf(leaving)).toBe('not_found errors.not_found');
    });

    it('waits for a coordinator of the school, or of what it is a part of', async () => {
      const school = await scene.school('Tree University');
      const faculty = await scene.school('Tree Faculty', { parentId: school });
      const elsewhere = await scene.school('Elsewhere University');
      const above = await scene.coordinator(school);
      const foreign = await scene.coordinator(elsewhere);
      const people = await scene.world.people(3);
      for (const [index, person] of people.entries())
        await ask(person, claimOf(faculty, { role: 'teacher', number: `T-${index}`, note: 'Networks' }));
      const desk = portal.get(SchoolDesk);
      const filter = { state: 'requested', role: null, text: '', sort: 'oldest', page: 1 } as const;
      expect(await refusalOf(desk.list(portal.ctx(foreign), faculty, filter))).toBe('not_found errors.not_found');
      const waiting = await desk.list(portal.ctx(above), faculty, filter);
      expect(waiting.rows.map(({ accountId }) => accountId)).toEqual(people);
      const ids = waiting.rows.map(({ id }) => id);
      const decisions = portal.get(SchoolDecisions);
      expect(await refusalOf(decisions.confirm(portal.ctx(foreign), faculty, ids))).toBe('not_found errors.not_found');
      // A foreign school's id in the address does not open another's requests.
      expect(await decisions.confirm(portal.ctx(foreign), elsewhere, ids)).toEqual({ done: 0, left: 3 });
      expect(await decisions.confirm(portal.ctx(above), faculty, ids.slice(0, 2))).toEqual({ done: 2, left: 0 });
      expect(await decisions.decline(portal.ctx(above), faculty, ids, 'Unknown here')).toEqual({ done: 1, left: 2 });
      const states = await desk.list(portal.ctx(above), faculty, { ...filter, state: 'declined' });
      expect(states.rows.map(({ accountId, reason }) => [accountId, reason])).toEqual([[people[2], 'Unknown here']]);
      expect(await portal.get(Affiliations).isVerified(portal.ctx(), people[0] ?? '', school)).toBe(true);
    });

    it('carries a number that one confirmed person has', async () => {
      const school = await scene.school('Number University', { domains: ['number.example'] });
      const coordinator = await scene.coordinator(school);
      const [first, second, third] = await scene.world.people(3);
      await scene.address(first!, 'a@number.example');
      await scene.address(second!, 'b@number.example');
      expect(await ask(third!, claimOf(school, { number: 'SCT-0042' }))).toBe('requested');
      expect(await ask(first!, claimOf(school, { number: 'sct 0042' }))).toBe('confirmed');
      expect(await refusalOf(ask(second!, claimOf(school, { number: 'ＳＣＴ００４２' })))).toBe(
        'invalid affiliations.number_taken',
      );
      const decisions = portal.get(SchoolDecisions);
      const [request] = await portal.get(Affiliations).of(portal.ctx(), third!);
      expect(await decisions.confirm(portal.ctx(coordinator), school, [request!.id])).toEqual({ done: 0, left: 1 });
      const [held] = await portal.get(Affiliations).of(portal.ctx(), first!);
      await decisions.renumber(portal.ctx(coordinator), school, held!.id, null);
      expect(await decisions.confirm(portal.ctx(coordinator), school, [request!.id])).toEqual({ done: 1, left: 0 });
      expect(await refusalOf(decisions.renumber(portal.ctx(coordinator), school, held!.id, 'SCT 0042'))).toBe(
        'invalid affiliations.number_taken',
      );
    });

    it('confirms a batch again without a change, and takes it back', async () => {
      const school = await scene.school('Batch University');
      const people = await scene.world.people(4);
      const [first, second, third, fourth] = people as [Id, Id, Id, Id];
      await ask(second, claimOf(school, { number: 'B2' }));
      const affiliations = portal.get(Affiliations);
      const rows = [
        { accountId: first, role: 'student', number: 'B1' },
        { accountId: second, role: 'student', untilDay: '2028-06-30' },
        { accountId: third, role: 'student', number: 'b1' },
        { accountId: fourth, role: 'teacher' },
      ] as const;
      const checked = await affiliations.checkMany(portal.ctx(), school, rows);
      expect(checked.map(({ result }) => result)).toEqual(['created', 'updated', 'refused', 'created']);
      const run = () => scene.world.write((tx) => affiliations.confirmMany(tx, school, rows, 'list'));
      const done = await run();
      expect(done.map(({ result, reason }) => [result, reason?.key])).toEqual([
        ['created', undefined],
        ['updated', undefined],
        ['refused', 'affiliations.number_taken'],
        ['created', undefined],
      ]);
      expect((await run()).map(({ result }) => result)).toEqual(['unchanged', 'unchanged', 'refused', 'unchanged']);
      const undos = done.flatMap(({ undo }) => (undo ? [undo] : [])).toReversed();
      expect(await scene.world.write((tx) => affiliations.undoMany(tx, undos))).toBe(0);
      expect((await affiliations.of(portal.ctx(), second)).map(({ state, untilDay }) => [state, untilDay])).toEqual([
        ['requested', null],
      ]);
      expect(await affiliations.of(portal.ctx(), first)).toEqual([]);
    });
  });
});
