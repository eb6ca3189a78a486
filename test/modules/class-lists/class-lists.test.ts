import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../src/kernel/id.js';
import { ClassLists, ClassStudents } from '../../../src/modules/class-lists/index.js';
import { ClassListImport } from '../../../src/modules/class-lists/service/class-list-import.js';
import { ListKeeping } from '../../../src/modules/class-lists/service/list-keeping.service.js';
import { AccountOpening } from '../../../src/modules/accounts/index.js';
import { readAddress } from '../../../src/kernel/mail-address.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { BLANK, ClassScene, refusalOf } from './class-scene.js';

eachDatabase((_database, open) => {
  describe('class lists', () => {
    let portal: TestPortal;
    let scene: ClassScene;
    let school: Id;
    let teacher: Id;
    let students: ClassStudents;

    beforeAll(async () => {
      portal = await open();
      scene = new ClassScene(portal);
      school = await scene.school();
      teacher = await scene.member(school, 'teacher', 'Grace');
      students = portal.get(ClassStudents);
    });

    it('are made where one teaches, and nowhere else', async () => {
      const other = await scene.school('Another University');
      const student = await scene.member(school, 'student', 'Amina');
      const lists = portal.get(ClassLists);
      expect(await refusalOf(lists.create(portal.ctx(teacher), 'A', other))).toBe(
        'invalid class-lists.not_your_school',
      );
      expect(await refusalOf(lists.create(portal.ctx(student), 'A', school))).toBe(
        'invalid class-lists.not_your_school',
      );
      const id = await scene.list(teacher, school, 'Cloud 2026');
      expect((await lists.mine(portal.ctx(teacher))).map(({ name }) => name)).toEqual(['Cloud 2026']);
      await lists.archive(portal.ctx(teacher), id);
      expect(await refusalOf(scene.add(teacher, id, 'Nobody'))).toBe('conflict class-lists.put_away');
    });

    it('are known to their owner, to colleagues she adds and to administrators only', async () => {
      const id = await scene.list(teacher, school, 'Mine');
      const colleague = await scene.member(school, 'teacher', 'Peter');
      const stranger = await scene.member(await scene.school('Far University'), 'teacher', 'Zofia');
      const admin = await scene.world.person('Nour');
      await scene.world.grant(admin, 'administrator');
      const see = (who: Id) => refusalOf(portal.get(ListKeeping).demand(portal.ctx(who), id));
      expect(await see(colleague)).toBe('not_found errors.not_found');
      expect(await see(stranger)).toBe('not_found errors.not_found');
      expect(await see(admin)).toMatchObject({ name: 'Mine' });
      const keeping = portal.get(ListKeeping);
      const add = async (who: Id) => keeping.add(portal.ctx(teacher), id, await scene.addressOf(who));
      expect(await refusalOf(add(stranger))).toBe('invalid class-lists.no_colleague');
      await add(colleague);
      expect(await see(colleague)).toMatchObject({ name: 'Mine' });
      await keeping.remove(portal.ctx(teacher), id, colleague);
      expect(await see(colleague)).toBe('not_found errors.not_found');
    });

    it('find students by the number their school confirmed and by an address they proved', async () => {
      const id = await scene.list(teacher, school, 'Matching');
      const numbered = await scene.member(school, 'student', '王小明', '2026-001');
      const addressed = await scene.world.person('Li Wei');
      const elsewhere = await scene.member(await scene.school('Other'), 'student', 'Else', '777');
      const one = await scene.add(teacher, id, '王小明', { number: '２０２６001' });
      const two = await scene.add(teacher, id, 'Li Wei', { address: (await scene.addressOf(addressed)).toUpperCase() });
      const three = await scene.add(teacher, id, 'Else', { number: '777' });
      expect(await scene.state(id, one)).toMatchObject({ accountId: numbered, matchedBy: 'number' });
      expect(await scene.state(id, two)).toMatchObject({ accountId: addressed, matchedBy: 'address' });
      expect(await scene.state(id, three)).toMatchObject({ accountId: null });
      expect(elsewhere).not.toBe('');
      // A number of one person with the address of another: a person has to look.
      const four = await scene.list(teacher, school, 'Mixed');
      const mixed = { number: '2026-001', address: await scene.addressOf(addressed) };
      expect(await scene.state(four, await scene.add(teacher, four, 'Who', mixed))).toMatchObject({ accountId: null });
    });

    it('find a student who comes later, by her address and by her number', async () => {
      const id = await scene.list(teacher, school, 'Later');
      const mailed = await scene.add(teacher, id, 'New One', { address: 'new.one@later.example' });
      const numbered = await scene.add(teacher, id, 'New Two', { number: 'L-2' });
      const address = readAddress('New.One@later.example');
      if (!address) throw new Error('no address');
      const opened = await scene.world.write((tx) =>
        portal.get(AccountOpening).open(tx, { address, locale: 'en', zone: null, termsVersion: null }),
      );
      const second = await scene.member(school, 'student', 'New Two', 'L2');
      await portal.drain();
      expect(await scene.state(id, mailed)).toMatchObject({ accountId: opened.accountId, matchedBy: 'address' });
      expect(await scene.state(id, numbered)).toMatchObject({ accountId: second, matchedBy: 'number' });
    });

    it('part a row from the wrong account, which is not found again by itself', async () => {
      const id = await scene.list(teacher, school, 'Parting');
      const wrong = await scene.member(school, 'student', 'Wrong', 'P-1');
      const row = await scene.add(teacher, id, 'Right', { number: 'P-1' });
      expect(await scene.state(id, row)).toMatchObject({ accountId: wrong });
      await students.part(portal.ctx(teacher), id, row);
      await students.edit(portal.ctx(teacher), id, row, { ...BLANK, name: 'Right', number: 'P-1', className: '2' });
      await portal.drain();
      expect(await scene.state(id, row)).toMatchObject({ accountId: null, className: '2' });
    });

    it('have each number and address once', async () => {
      const id = await scene.list(teacher, school, 'Once');
      const first = await scene.add(teacher, id, 'A', { number: '1', address: 'a@once.example' });
      await scene.add(teacher, id, 'B', { number: '2' });
      expect(await refusalOf(scene.add(teacher, id, 'C', { number: ' １ ' }))).toBe('invalid class-lists.number_taken');
      expect(await refusalOf(scene.add(teacher, id, 'C', { address: 'A@once.example' }))).toBe(
        'invalid class-lists.address_taken',
      );
      const edit = students.edit(portal.ctx(teacher), id, first, { ...BLANK, name: 'A', number: '2' });
      expect(await refusalOf(edit)).toBe('invalid class-lists.number_taken');
      expect(await refusalOf(scene.add(teacher, id, 'D', { mobile: 'call me' }))).toBe(
        'invalid class-lists.mobile_unreadable',
      );
    });

    it('are imported: new rows made, known ones updated, never doubled, and taken back', async () => {
      const id = await scene.list(teacher, school, 'Import');
      const kind = portal.get(ClassListImport);
      const row = (line: number, values: Record<string, string>) => ({ line, values });
      const table = [
        row(2, { name: '王小明', number: '1', className: '软件2601', address: '', mobile: '138 0000 0000' }),
        row(3, { name: '李雷', number: '2', address: 'li.lei@import.example' }),
        row(4, { name: '韩梅梅', className: '软件2601' }),
        row(5, { name: '', number: '5' }),
        row(6, { name: '重复', number: '２' }),
        row(7, { name: '坏', address: 'nowhere' }),
      ];
      const ctx = portal.ctx(teacher);
      const planned = await kind.check(ctx, id, table);
      const results = ['created', 'created', 'created', 'refused', 'refused', 'refused'];
      expect(planned.map(({ result }) => result)).toEqual(results);
      expect(planned[3]).toMatchObject({ column: 'name', reason: { key: 'class-lists.name_missing' } });
      expect(planned[4]).toMatchObject({ reason: { key: 'class-lists.import.twice' } });
      expect(planned[5]).toMatchObject({ column: 'address', reason: { key: 'forms.email' } });
      const write = (rows: typeof table) => scene.world.write((tx) => kind.apply(tx, id, rows));
      const done = await write(table);
      expect(done.map(({ result }) => result)).toEqual(results);
      expect((await write(table)).map(({ result }) => result)).toEqual([
        'unchanged',
        'unchanged',
        'unchanged',
        'refused',
        'refused',
        'refused',
      ]);
      const changed = await write([row(2, { name: '李雷雷', number: '2' }), row(3, { name: '新', number: '9' })]);
      expect(changed.map(({ result }) => result)).toEqual(['updated', 'created']);
      const undone = (outcomes: typeof changed) =>
        outcomes.map(({ result, undo }, line) => ({ line, result, undo })).toReversed();
      expect(await scene.world.write((tx) => kind.undo(tx, id, undone(changed)))).toEqual({ kept: 0 });
      const filter = { state: null, search: '', sort: 'number', page: 1 } as const;
      const { students: list } = await students.page(ctx, id, filter);
      expect(list.rows.map(({ name, address }) => [name, address])).toEqual([
        ['王小明', null],
        ['李雷', 'li.lei@import.example'],
        ['韩梅梅', null],
      ]);
      expect(await scene.world.write((tx) => kind.undo(tx, id, undone(done)))).toEqual({ kept: 0 });
      expect((await students.page(ctx, id, filter)).students.total).toBe(0);
    });
  });
});
