import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../src/kernel/id.js';
import { AccountOpening, readAddress } from '../../../src/modules/accounts/index.js';
import { Affiliations } from '../../../src/modules/institutions/index.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { ImportRecords, Imports, ImportStaging, type ImportRecord } from '../../../src/platform/import/index.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { SchoolScene } from './scene.js';
import { SchoolsAlone } from './schools-alone.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let scene: SchoolScene;
  let school: Id;
  let coordinator: Id;
  beforeAll(async () => {
    portal = await open({ root: SchoolsAlone });
    scene = new SchoolScene(portal);
    school = await scene.school('Orchard University', { zh: '果园大学', domains: ['orchard.example'] });
    coordinator = await scene.coordinator(school);
  });

  async function stage(text: string, by = coordinator): Promise<ImportRecord> {
    const given = { kind: 'affiliations', targetId: school, fileName: 'list.csv', bytes: Buffer.from(text) };
    const id = await portal.get(ImportStaging).stage(portal.ctx(by), given);
    return portal.get(ImportRecords).find(portal.ctx(by), id);
  }

  async function run(text: string): Promise<ImportRecord> {
    const { id } = await stage(text);
    await portal.get(Imports).run(portal.ctx(coordinator), id);
    await portal.drain();
    return portal.get(ImportRecords).find(portal.ctx(coordinator), id);
  }

  const rows = (id: Id) =>
    portal
      .ctx()
      .db.rows<{ line: number; result: string; reason: string | null }>(
        `SELECT line, result, reason FROM import_rows WHERE import_id = :id ORDER BY line`,
        { id },
      )
      .then((found) =>
        found.map(({ line, result, reason }) =>
          [line, result, reason ? (JSON.parse(reason) as { key: string }).key : ''].join(' ').trim(),
        ),
      );

  const standing = async (accountId: Id) =>
    (await portal.get(Affiliations).of(portal.ctx(), accountId)).map(
      ({ role, state, number, verifiedBy }) => `${role} ${state} ${number ?? '-'} ${verifiedBy ?? '-'}`,
    );

  it('confirms who has an account at once, by address or by number and name', async () => {
    const byAddress = await scene.world.person('Li Na');
    await scene.address(byAddress, 'lina@orchard.example');
    const done = await run('姓名,学号,邮箱,身份\n李娜,2026001,LiNa@orchard.example,学生\n');
    expect(await rows(done.id)).toEqual(['2 created']);
    expect(await standing(byAddress)).toEqual(['student confirmed 2026001 list']);
  });

  it('confirms the day they come who is on the list and has no account yet', async () => {
    const done = await run('姓名,学号,邮箱\n陈晨,2026010,chen@mail.example\n');
    expect(await rows(done.id)).toEqual(['2 created school-imports.people.awaited']);
    const address = readAddress('Chen@mail.example');
    if (!address) throw new Error('No address');
    const { accountId } = await portal
      .get(UnitOfWork)
      .run(portal.ctx(), (tx) =>
        portal.get(AccountOpening).open(tx, { address, locale: 'zh-CN', zone: null, termsVersion: null } as never),
      );
    await portal.drain();
    expect(await standing(accountId)).toEqual(['student confirmed 2026010 list']);
    expect(await portal.ctx().db.rows(`SELECT 1 AS one FROM listed_people WHERE affiliation_id IS NULL`)).toEqual([]);
  });

  it('changes nothing and mails nobody when the same list comes again', async () => {
    const list = '姓名,学号,邮箱\n吴桐,2026020,wu@mail.example\n李娜,2026001,lina@orchard.example\n';
    await run(list);
    const again = await run(list);
    expect(again.counts).toEqual({ unchanged: 2 });
  });

  it('refuses a number that somebody else has, a role and an address that are none, and goes on', async () => {
    const done = await run(
      [
        '姓名,学号,邮箱,身份,有效期至',
        '赵一,2026001,zhao@mail.example,学生,',
        '钱二,,,学生,',
        '孙三,2026030,sun@,学生,',
        '周四,2026031,,校长,',
        '郑五,2026032,,,2030年13月1日',
        '王六,2026033,,教师,2030/6/30',
      ].join('\n'),
    );
    expect(await rows(done.id)).toEqual([
      '2 refused affiliations.number_taken',
      '3 refused school-imports.people.unkeyed',
      '4 refused school-imports.people.address_wrong',
      '5 refused school-imports.people.role_unknown',
      '6 refused school-imports.people.until_wrong',
      '7 created school-imports.people.awaited',
    ]);
  });

  it('takes a whole list back while nobody has come', async () => {
    const count = async () => (await portal.ctx().db.rows(`SELECT id FROM listed_people`)).length;
    const before = await count();
    const { id } = await run('姓名,学号,邮箱\n甲,2026040,jia@mail.example\n乙,2026041,yi@mail.example\n');
    expect(await count()).toBe(before + 2);
    await portal.get(Imports).reverse(portal.ctx(coordinator), id);
    expect(await count()).toBe(before);
    expect(await portal.get(ImportRecords).find(portal.ctx(coordinator), id)).toMatchObject({
      state: 'reversed',
      kept: 0,
    });
  });

  describe('who may', () => {
    it('is the coordinator of this school, and nobody of another', async () => {
      const other = await scene.coordinator(await scene.school('Lake College'));
      const stranger = await scene.world.person();
      for (const person of [other, stranger])
        await expect(stage('姓名,学号\n甲,1\n', person)).rejects.toThrow('errors.not_found');
    });
  });
});
