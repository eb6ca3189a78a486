import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { ClassInvitations, ClassSignUps, Joining } from '../../../src/modules/class-lists/index.js';
import { SignUpSheets } from '../../../src/modules/class-lists/service/sign-up-sheets.service.js';
import { Nominations, RegistrationReader, SignUp } from '../../../src/modules/registrations/index.js';
import { eachDatabase } from '../../support/databases.js';
import { DoctorChecks } from '../../../src/platform/doctor/doctor-checks.js';
import type { TestPortal } from '../../support/portal.js';
import { signUpTo } from '../../support/sign-up.js';
import type { OfferingPlan } from '../../support/world.js';
import { ClassScene, refusalOf } from './class-scene.js';

eachDatabase((_database, open) => {
  describe('signing a class up', () => {
    let portal: TestPortal;
    let scene: ClassScene;
    let school: Id;
    let teacher: Id;
    let number = 0;

    const course = (plan: OfferingPlan = {}) => scene.world.offering({ classSignUp: true, ...plan });
    const signUps = () => portal.get(ClassSignUps);

    /** A list of students with accounts, and as many without. */
    const classOf = async (known: number, unknown = 0) => {
      const list = await scene.list(teacher, school, `Class ${(number += 1)}`);
      const people: Id[] = [];
      const rows: Id[] = [];
      for (let index = 0; index < known; index += 1) {
        const code = `${number}-${index}`;
        people.push(await scene.member(school, 'student', `Student ${code}`, code));
        rows.push(await scene.add(teacher, list, `Student ${code}`, { number: code }));
      }
      for (let index = 0; index < unknown; index += 1) {
        rows.push(await scene.add(teacher, list, `Unknown ${number}-${index}`));
      }
      // The school's own letters to those it confirmed are not what these tests are about.
      await portal.drain();
      await portal.letters.take();
      return { list, people, rows };
    };

    const begin = async (list: Id, rows: readonly Id[], offering: Id, days = 5) => {
      const ctx = portal.ctx(teacher);
      const id = await signUps().prepare(ctx, list, rows, offering);
      await signUps().begin(ctx, list, id, portal.clock.now() + days * DAY);
      return id;
    };

    const answers = async (list: Id, id: Id) => {
      const { signUp } = await signUps().one(portal.ctx(teacher), list, id);
      const sheet = await portal.get(SignUpSheets).answers(portal.ctx(teacher), signUp);
      return sheet.map(({ answer }) => answer);
    };

    const mine = async (person: Id) => portal.get(RegistrationReader).mine(portal.ctx(person));
    const confirm = (person: Id, offering: Id) =>
      portal.get(SignUp).submit(portal.ctx(person), offering, { consents: {} });

    beforeAll(async () => {
      portal = await open();
      scene = new ClassScene(portal);
      school = await scene.school();
      teacher = await scene.member(school, 'teacher', 'Dr. Wanjiru');
    });

    it('is possible only for what the office has opened to classes', async () => {
      const { list, rows } = await classOf(1);
      const closed = await scene.world.offering({});
      const prepare = (id: Id) => refusalOf(signUps().prepare(portal.ctx(teacher), list, rows, id));
      expect(await prepare(closed.id)).toBe('invalid class-lists.not_for_classes');
      const later = await course({ opensAt: portal.clock.now() + DAY });
      expect(await prepare(later.id)).toBe('invalid class-lists.not_for_classes');
      const foreign = await course({ visibility: 'institution', institutionId: await scene.school('Foreign') });
      expect(await prepare(foreign.id)).toBe('invalid class-lists.not_for_classes');
      const own = await course({ visibility: 'institution', institutionId: school });
      expect(await prepare(own.id)).toMatch(/^[0-9a-f-]{36}$/u);
      const stranger = await scene.member(school, 'teacher', 'Stranger');
      const open_ = await course();
      expect(await refusalOf(signUps().prepare(portal.ctx(stranger), list, rows, open_.id))).toBe(
        'not_found errors.not_found',
      );
    });

    it('shows first what it would do, and does nothing before it begins', async () => {
      const { list, people, rows } = await classOf(2, 1);
      const offering = await course();
      await signUpTo(portal, people[0] ?? '', offering.id);
      const id = await signUps().prepare(portal.ctx(teacher), list, rows, offering.id);
      const { signUp } = await signUps().one(portal.ctx(teacher), list, id);
      const plan = await portal.get(SignUpSheets).plan(portal.ctx(teacher), signUp);
      expect(plan.map(({ answer }) => answer)).toEqual(['already', 'asked', 'no_account']);
      expect(await mine(people[1] ?? '')).toEqual([]);
      await portal.drain();
      await portal.letters.take();
    });

    it('asks each student, who holds no seat until she confirms herself', async () => {
      const { list, people, rows } = await classOf(3);
      const offering = await course({ pools: [{ capacity: 2 }] });
      const id = await begin(list, rows, offering.id);
      expect(await answers(list, id)).toEqual(['asked', 'asked', 'asked']);
      const pool = () =>
        portal
          .ctx()
          .db.row<{ taken: number; waiting: number }>('SELECT taken, waiting FROM seat_pools WHERE id = :id', {
            id: offering.poolIds[0] ?? '',
          });
      expect(await pool()).toMatchObject({ taken: 0, waiting: 0 });
      const [first] = await mine(people[0] ?? '');
      expect(first?.registration.state).toBe('draft');
      await portal.drain();
      const letter = await portal.letters.takeOne(await scene.addressOf(people[0] ?? ''));
      expect(letter.subject).toContain('Dr. Wanjiru');
      expect(letter.text).toContain(`/registrations/${first?.registration.id}`);
      for (const person of people) await confirm(person, offering.id);
      expect(await answers(list, id)).toEqual(['in', 'in', 'waiting']);
      expect(await pool()).toMatchObject({ taken: 2, waiting: 1 });
      await portal.drain();
      await portal.letters.take();
    });

    it('counts nobody twice who has signed up herself, before or at the same moment', async () => {
      const { list, people, rows } = await classOf(4);
      const offering = await course();
      await signUpTo(portal, people[0] ?? '', offering.id);
      const ctx = portal.ctx(teacher);
      const id = await signUps().prepare(ctx, list, rows, offering.id);
      await Promise.all([
        signUps().begin(ctx, list, id, portal.clock.now() + 5 * DAY),
        ...people.slice(1).map((person) => signUpTo(portal, person, offering.id)),
      ]);
      await portal.drain();
      const counted = await portal
        .ctx()
        .db.rows<{ total: number }>(
          'SELECT COUNT(*) AS total FROM participants WHERE offering_id = :id AND live AND counted GROUP BY account_id',
          { id: offering.id },
        );
      expect(counted.map(({ total }) => Number(total))).toEqual([1, 1, 1, 1]);
      for (const person of people) {
        expect((await mine(person)).map(({ registration }) => registration.state)).toEqual(['confirmed']);
      }
      await portal.letters.take();
    });

    it('begins once, however often the button is pressed', async () => {
      const { list, people, rows } = await classOf(2);
      const offering = await course();
      const ctx = portal.ctx(teacher);
      const id = await signUps().prepare(ctx, list, rows, offering.id);
      const until = portal.clock.now() + 5 * DAY;
      const pressed = await Promise.all([1, 2, 3].map(() => refusalOf(signUps().begin(ctx, list, id, until))));
      expect(pressed.filter((answer) => answer === null)).not.toHaveLength(0);
      await portal.drain();
      for (const person of people) expect(await mine(person)).toHaveLength(1);
      for (const person of people) expect(await portal.letters.take(await scene.addressOf(person))).toHaveLength(1);
    });

    it('waits for a student without an account, and asks her when she has joined by slip', async () => {
      const { list, rows } = await classOf(0, 1);
      const offering = await course();
      const id = await begin(list, rows, offering.id);
      expect(await answers(list, id)).toEqual(['no_account']);
      const ctx = portal.ctx(teacher);
      const batch = await portal.get(ClassInvitations).print(ctx, list, rows);
      const [slip] = await portal.get(ClassInvitations).slips(ctx, list, batch);
      const person = await scene.world.person('Came Later');
      await portal.get(Joining).join(portal.ctx(person), slip?.code ?? '');
      await portal.drain();
      expect(await answers(list, id)).toEqual(['asked']);
      expect((await mine(person)).map(({ offering: { id: about } }) => about)).toEqual([offering.id]);
      await portal.letters.take();
    });

    it('invites by mail who has an address and no account', async () => {
      const list = await scene.list(teacher, school, 'By mail');
      const row = await scene.add(teacher, list, 'Mailed', { address: 'mailed@sign-up.example' });
      await begin(list, [row], (await course()).id);
      await portal.drain();
      expect((await portal.letters.takeOne('mailed@sign-up.example')).subject).toContain('By mail');
      expect(await scene.state(list, row)).toMatchObject({ invitedBy: 'mail' });
    });

    it('takes a no for an answer, and asks no second time', async () => {
      const { list, people, rows } = await classOf(1);
      const offering = await course();
      const id = await begin(list, rows, offering.id);
      const [own] = await mine(people[0] ?? '');
      const nominations = portal.get(Nominations);
      const stranger = await scene.world.person();
      const refuse = (who: Id) => refusalOf(nominations.refuse(portal.ctx(who), own?.registration.id ?? ''));
      expect(await refuse(stranger)).toBe('not_found errors.not_found');
      expect(await refuse(people[0] ?? '')).toBeNull();
      expect(await refuse(people[0] ?? '')).toBeNull();
      expect(await answers(list, id)).toEqual(['said_no']);
      expect(await answers(list, await begin(list, rows, offering.id))).toEqual(['refused']);
      // She may still change her mind, by herself.
      await signUpTo(portal, people[0] ?? '', offering.id);
      await portal.drain();
      await portal.letters.take();
    });

    it('ends by itself when nobody answers, after one reminder of its own', async () => {
      const { list, people, rows } = await classOf(2);
      const offering = await course();
      const id = await begin(list, rows, offering.id);
      await portal.drain();
      await portal.letters.take();
      const reminded = () => signUps().remind(portal.ctx(teacher), list, id);
      expect(await reminded()).toBe(2);
      expect(await reminded()).toBe(0);
      await portal.drain();
      expect(await portal.letters.take()).toHaveLength(2);
      await confirm(people[1] ?? '', offering.id);
      portal.clock.advance(4 * DAY + HOUR);
      await portal.drain();
      const address = await scene.addressOf(people[0] ?? '');
      expect((await portal.letters.take(address)).map(({ subject }) => subject)).toEqual([
        expect.stringContaining('Please answer'),
      ]);
      portal.clock.advance(DAY);
      await portal.drain();
      expect(await answers(list, id)).toEqual(['no_answer', 'in']);
      await portal.letters.take();
      await signUpTo(portal, people[0] ?? '', offering.id);
      await portal.drain();
      await portal.letters.take();
    });

    it('asks nobody who takes part in as many of a contest as one may', async () => {
      const { editionId } = await scene.world.edition();
      const contestId = await scene.world.contest(editionId, 1);
      const one = await course({ editionId, contestId });
      const other = await course({ editionId, contestId });
      const { list, people, rows } = await classOf(2);
      await signUpTo(portal, people[0] ?? '', one.id);
      expect(await answers(list, await begin(list, rows, other.id))).toEqual(['limit', 'asked']);
      await portal.drain();
      await portal.letters.take();
    });

    it('keeps a draft that the student began herself, when she does not answer', async () => {
      const { list, people, rows } = await classOf(1);
      const person = people[0] ?? '';
      const offering = await course({ questions: [{ key: 'why' }] });
      const { SignUpDrafts } = await import('../../../src/modules/registrations/index.js');
      const question = offering.questionIds[0] ?? '';
      const details = { answers: { [question]: 'Because' }, poolId: null };
      await portal.get(SignUpDrafts).save(portal.ctx(person), offering.id, details);
      const id = await begin(list, rows, offering.id, 2);
      expect(await mine(person)).toHaveLength(1);
      portal.clock.advance(3 * DAY);
      await portal.drain();
      expect((await mine(person)).map(({ registration }) => registration.state)).toEqual(['draft']);
      expect(await answers(list, id)).toEqual(['asked']);
      await portal.letters.take();
    });

    it('asks three hundred in units that nobody else has to wait for', async () => {
      const list = await scene.list(teacher, school, 'A whole year');
      const people = await scene.world.people(300, (index) => `Year ${index}`);
      const rows: Id[] = [];
      for (const person of people) {
        rows.push(await scene.add(teacher, list, 'Year', { address: await scene.addressOf(person) }));
      }
      const offering = await course();
      const id = await begin(list, rows, offering.id);
      const { signUp } = await signUps().one(portal.ctx(teacher), list, id);
      expect(signUp.state).toBe('begun');
      await portal.drain();
      expect(new Set(await answers(list, id))).toEqual(new Set(['asked']));
      expect((await signUps().one(portal.ctx(teacher), list, id)).signUp.state).toBe('done');
      await portal.letters.take();
    });

    it('leaves a sound portal behind', async () => {
      await portal.drain();
      const findings = await portal.get(DoctorChecks).run(portal.ctx(), 'thorough');
      expect(findings.filter(({ ok, name }) => !ok && name !== 'administrators')).toEqual([]);
    });
  });
});
