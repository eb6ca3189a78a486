import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/kernel/clock.js';
import { AccountOpening } from '../../../src/modules/accounts/index.js';
import { readAddress } from '../../../src/kernel/mail-address.js';
import type { Id } from '../../../src/kernel/id.js';
import { Affiliations } from '../../../src/modules/institutions/index.js';
import { ClassInvitations, ClassStudents, Joining } from '../../../src/modules/class-lists/index.js';
import { useInvitation } from '../../../src/modules/class-lists/data/invitation.repository.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { ClassScene, refusalOf } from './class-scene.js';

const CODE = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/u;

eachDatabase((_database, open) => {
  describe('invitations to a class list', () => {
    let portal: TestPortal;
    let scene: ClassScene;
    let school: Id;
    let teacher: Id;
    let list: Id;
    const invitations = () => portal.get(ClassInvitations);
    const join = (who: Id, code: string) => portal.get(Joining).join(portal.ctx(who), code);

    const slip = async (student: Id) => {
      const batch = await invitations().print(portal.ctx(teacher), list, [student]);
      const [printed] = await invitations().slips(portal.ctx(teacher), list, batch);
      return { batch, code: printed?.code ?? '' };
    };

    beforeAll(async () => {
      portal = await open();
      scene = new ClassScene(portal);
      school = await scene.school();
      teacher = await scene.member(school, 'teacher', 'Grace');
      list = await scene.list(teacher, school);
    });

    it('reach a student by a letter with a code, once a day', async () => {
      const student = await scene.add(teacher, list, 'Amina', { address: 'amina@letters.example' });
      const write = () => invitations().write(portal.ctx(teacher), list, [student]);
      expect(await write()).toMatchObject({ write: 1 });
      expect(await write()).toMatchObject({ write: 0, just_written: 1 });
      await portal.drain();
      const letter = await portal.letters.takeOne('amina@letters.example');
      const code = CODE.exec(letter.text)?.[0] ?? '';
      expect(letter.text).toContain(`/join?code=${code}`);
      expect(letter.subject).toContain('Software 2601');
      expect(await scene.state(list, student)).toMatchObject({ invitedBy: 'mail', accountId: null });
      portal.clock.advance(DAY + HOUR);
      expect(await write()).toMatchObject({ write: 1 });
      await portal.drain();
      const second = CODE.exec((await portal.letters.takeOne('amina@letters.example')).text)?.[0] ?? '';
      const person = await scene.world.person('Amina Mwangi');
      expect(await refusalOf(join(person, code))).toBe('gone class-lists.code_lapsed');
      expect(await join(person, second)).toMatchObject({ listName: 'Software 2601' });
      expect(await scene.state(list, student)).toMatchObject({ accountId: person, matchedBy: 'mail' });
    });

    it('join by a slip: the row is hers, and her school has vouched for her with the number', async () => {
      const student = await scene.add(teacher, list, '王小明', { number: 'S-1' });
      const { code, batch } = await slip(student);
      const person = await scene.world.person('王小明');
      await join(person, ` ${code.toLowerCase().replace('-', ' ')} `);
      expect(await scene.state(list, student)).toMatchObject({ accountId: person, matchedBy: 'slip' });
      const [held] = await portal.get(Affiliations).of(portal.ctx(), person);
      expect(held).toMatchObject({ institutionId: school, role: 'student', number: 'S-1', verifiedBy: 'list' });
      // The same person again changes nothing; anybody else is told.
      await join(person, code);
      expect(await refusalOf(join(await scene.world.person(), code))).toBe('conflict class-lists.code_used');
      expect(await invitations().slips(portal.ctx(teacher), list, batch)).toEqual([]);
      await portal.drain();
    });

    it('are answered by proving the address that the letter went to', async () => {
      const student = await scene.add(teacher, list, 'Proved', { address: 'proved@letters.example', number: 'PR-1' });
      await invitations().write(portal.ctx(teacher), list, [student]);
      const address = readAddress('proved@letters.example');
      if (!address) throw new Error('no address');
      const { accountId } = await scene.world.write((tx) =>
        portal.get(AccountOpening).open(tx, { address, locale: 'en', zone: null, termsVersion: null }),
      );
      await portal.drain();
      expect(await scene.state(list, student)).toMatchObject({ accountId, matchedBy: 'mail' });
      const [held] = await portal.get(Affiliations).of(portal.ctx(), accountId);
      expect(held).toMatchObject({ institutionId: school, number: 'PR-1', verifiedBy: 'list' });
      await portal.letters.take();
    });

    it('show the codes of a printing for half an hour, and to who keeps the list', async () => {
      const student = await scene.add(teacher, list, 'Paper');
      const { batch } = await slip(student);
      const stranger = await scene.member(school, 'teacher', 'Stranger');
      const seen = (who: Id) => refusalOf(invitations().slips(portal.ctx(who), list, batch));
      expect(await seen(stranger)).toBe('not_found errors.not_found');
      const other = await scene.list(teacher, school, 'Other');
      expect(await refusalOf(invitations().slips(portal.ctx(teacher), other, batch))).toBe(
        'not_found errors.not_found',
      );
      portal.clock.advance(HOUR);
      expect(await seen(teacher)).toBe('gone class-lists.printing_over');
    });

    it('are kept as digests only', async () => {
      const { code } = await slip(await scene.add(teacher, list, 'Secret'));
      const rows = await portal.ctx().db.rows<{ codeDigest: string }>('SELECT * FROM class_invitations');
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(code);
      expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
    });

    it('end after two months, and when the student was printed a new slip', async () => {
      const student = await scene.add(teacher, list, 'Late');
      const first = await slip(student);
      const second = await slip(student);
      const person = await scene.world.person('Late');
      expect(await refusalOf(join(person, first.code))).toBe('gone class-lists.code_lapsed');
      portal.clock.advance(61 * DAY);
      expect(await refusalOf(join(person, second.code))).toBe('gone class-lists.code_lapsed');
      expect(await scene.state(list, student)).toMatchObject({ accountId: null });
    });

    it('refuse what is no code, unknown codes, and a second row of the same list', async () => {
      const person = await scene.world.person('Twice');
      expect(await refusalOf(join(person, 'hello'))).toBe('invalid class-lists.code_unreadable');
      expect(await refusalOf(join(person, 'K7M2P-9XQ4T'))).toBe('invalid class-lists.code_unknown');
      const one = await slip(await scene.add(teacher, list, 'Twice one'));
      const two = await slip(await scene.add(teacher, list, 'Twice two'));
      await join(person, one.code);
      expect(await refusalOf(join(person, two.code))).toBe('conflict class-lists.on_list_already');
      await portal.drain();
    });

    it('are throttled: guessing ends after ten tries', async () => {
      const person = await scene.world.person('Guesser');
      for (let count = 0; count < 10; count += 1) {
        expect(await refusalOf(join(person, 'K7M2P-9XQ4T'))).toBe('invalid class-lists.code_unknown');
      }
      expect(await refusalOf(join(person, 'K7M2P-9XQ4T'))).toBe('too_many errors.too_many');
    });

    it('are used once: of two who enter one code at the same moment one joins', async () => {
      const student = await scene.add(teacher, list, 'Raced');
      const { code } = await slip(student);
      const people = await scene.world.people(6);
      const answers = await Promise.all(people.map((person) => refusalOf(join(person, code))));
      const joined = answers.filter((answer) => typeof answer === 'object');
      expect(joined).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'conflict class-lists.code_used')).toHaveLength(5);
      const winner = people[answers.findIndex((answer) => typeof answer === 'object')];
      expect(await scene.state(list, student)).toMatchObject({ accountId: winner });
      await portal.drain();
    });

    it('would be used twice by whoever only looked before', async () => {
      const unused = async (name: string) => {
        const student = await scene.add(teacher, list, name);
        await slip(student);
        const row = await portal
          .ctx()
          .db.row<{ id: Id }>('SELECT id FROM class_invitations WHERE student_id = :student', { student });
        return row?.id ?? '';
      };
      const people = await scene.world.people(2);
      const id = await unused('Control');
      // The control: both look, both find it unused, both write.
      const looks = await Promise.all(
        people.map(() =>
          portal
            .ctx()
            .db.row<{ usedAt: number | null }>('SELECT used_at FROM class_invitations WHERE id = :id', { id }),
        ),
      );
      const unguarded = await Promise.all(
        people.map(async (who, index) => {
          if (looks[index]?.usedAt !== null) return false;
          const sql = 'UPDATE class_invitations SET used_at = :now, used_by = :who WHERE id = :id';
          return (await scene.world.write((tx) => tx.db.change(sql, { id, who, now: tx.now }))) === 1;
        }),
      );
      expect(unguarded).toEqual([true, true]);
      const other = await unused('Guarded');
      const guarded = await Promise.all(people.map((who) => scene.world.write((tx) => useInvitation(tx, other, who))));
      expect(guarded.filter(Boolean)).toHaveLength(1);
    });

    it('are for those who have no account yet', async () => {
      const known = await scene.member(school, 'student', 'Known', 'K-1');
      const student = await scene.add(teacher, list, 'Known', { number: 'K-1' });
      expect(await scene.state(list, student)).toMatchObject({ accountId: known });
      const printed = invitations().print(portal.ctx(teacher), list, [student]);
      expect(await refusalOf(printed)).toBe('invalid class-lists.nobody_to_print');
      expect(await invitations().write(portal.ctx(teacher), list, [student])).toMatchObject({ has_account: 1 });
      await portal.get(ClassStudents).remove(portal.ctx(teacher), list, student);
      await portal.drain();
    });
  });
});
