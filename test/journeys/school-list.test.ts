import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { Id } from '../../src/kernel/id.js';
import { Affiliations } from '../../src/modules/institutions/index.js';
import { SchoolScene } from '../modules/institutions/scene.js';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { look, visit, windowOf, words } from '../support/walk.js';

const PEOPLE = 45;
const FAMILY = [...'王李张刘陈杨黄赵周'];
const GIVEN = ['芳', '娜', '伟', '洋', '晨'];
const nameOf = (nth: number) => `${FAMILY[nth % FAMILY.length]}${GIVEN[Math.floor(nth / FAMILY.length)]}`;
const numberOf = (nth: number) => String(2_026_302_110_000 + nth);

/** The school's own workbook, as the registrar's office keeps it: a title, a number column nobody needs, a class. */
async function workbook(): Promise<Buffer> {
  const text = (value: string) => ({ value });
  const heads = ['序号', '学号', '姓名', '班级', '邮箱'].map(text);
  const rows = Array.from({ length: PEOPLE }, (_, nth) => [
    { value: nth + 1, type: Number },
    { value: Number(numberOf(nth)), type: Number },
    text(nameOf(nth)),
    text('软件 2601'),
    text(`s${nth}@orchard.example`),
  ]);
  return writeWorkbook([[text('果园大学 2026 级名单')], [], heads, ...rows]).toBuffer();
}

describe('a coordinator with the list of the school', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let page: Page;
  let school: Id;
  let people: readonly Id[];

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    const scene = new SchoolScene(portal);
    school = await scene.school('Orchard University', { zh: '果园大学' });
    people = await scene.world.people(PEOPLE, nameOf);
    for (const [nth, id] of people.entries()) await scene.address(id, `s${nth}@orchard.example`);
    const coordinator = await scene.world.person('吕建国', { locale: 'zh-CN' });
    await scene.world.grant(coordinator, 'coordinator', { kind: 'institution', id: school });
    browser = await openBrowser();
    page = (await windowOf(browser, portal, coordinator, { locale: 'zh-CN' })).page;
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it('uploads it as it is and sees what each row would do', async () => {
    await visit(page, `/desk/institutions/${school}`);
    await page.locator('.page-head a[href*="/desk/imports/new"]').click();
    await page.waitForURL(/imports\/new/u);
    await look(page);
    await page.setInputFiles('input[type=file]', { name: '名单.xlsx', mimeType: '', buffer: await workbook() });
    await page.getByRole('button', { name: '读取表格' }).click();
    await page.waitForURL(/imports\/[0-9a-f-]{36}$/u);
    await look(page);
    const said = await words(page);
    expect(said).toContain('可以导入');
    expect(said).toContain(`导入 ${PEOPLE} 行`);
  });

  it('may look at the columns, and goes back', async () => {
    await page.getByRole('link', { name: '更改对应列' }).click();
    await page.waitForURL(/mapping$/u);
    await look(page);
    expect(await page.locator('select[name="answers.1"]').inputValue()).toBe('number');
    expect(await page.locator('select[name="answers.3"]').inputValue()).toBe('');
    await page.getByRole('button', { name: '核对各行' }).click();
    await page.waitForURL(/imports\/[0-9a-f-]{36}$/u);
  });

  it('runs it, and 45 people are verified', async () => {
    await page.getByRole('button', { name: `导入 ${PEOPLE} 行` }).click();
    await page.getByText('已完成').first().waitFor();
    await look(page);
    const held = await Promise.all(people.map((id) => portal.get(Affiliations).of(portal.ctx(), id)));
    expect(held.map(([one]) => `${one?.state} ${one?.verifiedBy} ${one?.number}`)).toEqual(
      people.map((_, nth) => `confirmed list ${numberOf(nth)}`),
    );
    await page.setViewportSize(PHONE);
    await look(page);
  });

  it('asks before it takes everything back', async () => {
    await page.getByRole('link', { name: '整批撤回' }).click();
    await page.waitForURL(/reversal$/u);
    await look(page);
    await page.getByRole('link', { name: '保留' }).click();
    await page.waitForURL(/imports\/[0-9a-f-]{36}$/u);
    await visit(page, '/desk/imports');
    await look(page);
    expect(await words(page)).toContain('名单.xlsx');
  });
});
