import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Id } from '../../src/kernel/id.js';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { answerTo, field, fillIn, look, press, pressPrimary, visit, windowOf, words } from '../support/walk.js';
import type { PlannedOffering } from '../support/world.js';
import { ClassScene } from '../modules/class-lists/class-scene.js';

const TABLE = `软件2601 班级花名册,,,,
,,,,
学号,姓名,班级,邮箱,手机
2026001,王小明,软件2601,,138 0000 0000
2026002,李雷,软件2601,PERSON-3@example.org,
2026003,韩梅梅,软件2601,,
`;

describe('a teacher with a class', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let scene: ClassScene;
  let teacher: Page;
  let xiaoming: Id;
  let course: PlannedOffering;
  let exam: PlannedOffering;
  let list: string;
  let code: string;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    browser = await openBrowser();
    scene = new ClassScene(portal);
    const school = await scene.school('East Lake University');
    const grace = await scene.member(school, 'teacher', 'Grace Wanjiru');
    xiaoming = await scene.member(school, 'student', '王小明', '2026001');
    await scene.world.person('李雷');
    course = await scene.world.offering({
      title: 'Cloud course',
      kind: 'course',
      classSignUp: true,
      questions: [{ key: 'why', label: { en: 'Why do you come?' } }],
    });
    exam = await scene.world.offering({ title: 'Cloud exam', kind: 'track', classSignUp: true });
    await portal.drain();
    await portal.letters.take();
    ({ page: teacher } = await windowOf(browser, portal, grace));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it('makes a list and uploads the table she already has', async () => {
    await visit(teacher, '/home');
    await teacher.getByRole('link', { name: 'Teaching' }).first().click();
    await look(teacher);
    await fillIn(teacher, { name: '软件 2601' });
    await press(teacher, 'Make a list');
    await look(teacher);
    list = new URL(teacher.url()).pathname;
    await press(teacher, 'Upload a table');
    await teacher
      .locator('input[type=file]')
      .setInputFiles({ name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
    await pressPrimary(teacher);
    await look(teacher);
    expect(await words(teacher)).toContain('Import 3 rows');
    await pressPrimary(teacher);
    await portal.drain();
    await teacher.reload();
    await pressPrimary(teacher);
    expect(new URL(teacher.url()).pathname).toBe(list);
    await look(teacher);
    const seen = await words(teacher);
    expect(seen).toContain('韩梅梅');
    expect(seen.match(/by student number|by address/gu)).toHaveLength(2);
  });

  it('signs it up for a course and for an exam, seeing first what that does', async () => {
    for (const { title, id } of [
      { title: 'Cloud course', id: course.id },
      { title: 'Cloud exam', id: exam.id },
    ]) {
      await visit(teacher, list);
      await press(teacher, 'Sign the class up');
      await look(teacher);
      await teacher.locator(`input[name=offering][value="${id}"]`).check();
      await pressPrimary(teacher);
      await look(teacher);
      const effect = await words(teacher);
      expect(effect).toContain(title);
      expect(effect).toContain('2 students are asked to confirm');
      expect(effect).toContain('1 student has no account yet');
      await pressPrimary(teacher);
      await look(teacher);
      expect((await words(teacher)).match(/Asked, no answer yet/gu)).toHaveLength(2);
    }
  });

  it('prints a slip for the one without an address', async () => {
    await press(teacher, 'Print slips');
    await look(teacher);
    await pressPrimary(teacher);
    await look(teacher);
    code = (await teacher.locator('.slip-code').innerText()).trim();
    expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/u);
  });

  it('has one student confirm on a small phone, who answers and agrees herself', async () => {
    await portal.drain();
    const { page, context } = await windowOf(browser, portal, xiaoming, { viewport: PHONE });
    await visit(page, '/home');
    expect(await words(page)).toContain('Grace Wanjiru asks you with “软件 2601”');
    await page.getByRole('link', { name: 'Answer: Take part in Cloud course?' }).click();
    await look(page);
    await pressPrimary(page);
    await answerTo(page, course.questionIds[0] ?? '').fill('To learn');
    await pressPrimary(page);
    await look(page);
    await pressPrimary(page);
    await look(page);
    expect(await words(page)).toContain('You are in');
    await context.close();
  });

  it('has another come by slip, who is asked for both at once', async () => {
    const meimei = await scene.world.person('韩梅梅');
    const { page, context } = await windowOf(browser, portal, meimei, { viewport: PHONE });
    await visit(page, '/join');
    await field(page, 'code').fill('wrong');
    await pressPrimary(page);
    await look(page);
    expect(await words(page)).toContain('Enter the ten letters and digits');
    await field(page, 'code').fill(code.toLowerCase().replace('-', ' '));
    await pressPrimary(page);
    expect(await page.locator('body').innerText()).toContain('You are on the list “软件 2601” now');
    await portal.drain();
    await visit(page, '/home');
    const tasks = await words(page);
    expect(tasks).toContain('Take part in Cloud course?');
    expect(tasks).toContain('Take part in Cloud exam?');
    await page.getByRole('link', { name: 'Answer: Take part in Cloud exam?' }).click();
    await press(page, 'No, I do not take part');
    await look(page);
    expect(await words(page)).toContain('You said no');
    await context.close();
  });

  it('sees who has confirmed, who has not, and reminds them', async () => {
    await visit(teacher, '/desk/teaching');
    await teacher.getByRole('link', { name: 'Cloud course' }).click();
    await look(teacher);
    const seen = await words(teacher);
    expect(seen).toContain('Confirmed');
    await press(teacher, 'Remind 2 students');
    expect(await teacher.locator('body').innerText()).toContain('2 students are reminded');
    await visit(teacher, '/desk/teaching');
    await teacher.getByRole('link', { name: 'Cloud exam' }).click();
    expect(await words(teacher)).toContain('Said no');
  });
});
