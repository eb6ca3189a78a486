import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR } from '../../src/kernel/clock.js';
import type { Id } from '../../src/kernel/id.js';
import { SchoolScene } from '../modules/institutions/scene.js';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { fillIn, look, press, pressPrimary, visit, windowOf, words } from '../support/walk.js';

describe('a teacher who asks to belong to her school', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let school: Id;
  let teacher: Page;
  let coordinator: Page;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    browser = await openBrowser();
    const scene = new SchoolScene(portal);
    school = await scene.school('East Lake University', {
      zh: '东湖大学',
      aliases: ['东大'],
      domains: ['eastlake.example'],
    });
    await scene.school('Lakeside Technical University', { zh: '湖畔理工大学' });
    const grace = await scene.world.person('Grace Wanjiru');
    const lu = await scene.world.person('吕建国', { locale: 'zh-CN' });
    await scene.world.grant(lu, 'coordinator', { kind: 'institution', id: school });
    teacher = (await windowOf(browser, portal, grace, { viewport: PHONE })).page;
    coordinator = (await windowOf(browser, portal, lu, { locale: 'zh-CN' })).page;
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it('finds it on her phone by a part of its Chinese name', async () => {
    await visit(teacher, '/me/affiliations');
    await teacher.getByRole('searchbox').fill('湖大');
    await press(teacher, 'Search');
    await look(teacher);
    expect(await words(teacher)).toContain('East Lake University');
    expect(await words(teacher)).not.toContain('Lakeside');
    await pressPrimary(teacher);
    await look(teacher);
  });

  it('says what she is there, and is told who decides', async () => {
    await teacher.getByLabel(/^Teacher/u).check();
    await fillIn(teacher, { number: 'T-1042', note: 'Networks, school of computing' });
    await pressPrimary(teacher);
    await look(teacher);
    expect(await words(teacher)).toContain('Waiting');
  });

  it('is confirmed by the coordinator, who reads Chinese', async () => {
    portal.clock.advance(HOUR);
    await portal.drain();
    const letter = (await portal.letters.take()).find(({ subject }) => subject.includes('东湖大学'));
    expect(letter?.subject).toBe('东湖大学有 1 人待你确认');
    await visit(coordinator, `/desk/institutions/${school}`);
    expect(await words(coordinator)).toContain('有 1 人待你确认');
    await press(coordinator, '处理申请');
    await coordinator.getByRole('checkbox', { name: '选择Grace Wanjiru' }).check();
    await look(coordinator);
    await press(coordinator, '确认勾选的人员');
    await look(coordinator);
    expect(await words(coordinator)).toContain('暂无待确认的申请');
    await press(coordinator, '已确认人员');
    await press(coordinator, 'Grace Wanjiru');
    await look(coordinator);
    expect(await words(coordinator)).toContain('T-1042');
  });

  it('reads it in a letter and on her own page', async () => {
    await portal.drain();
    const letters = await portal.letters.take();
    expect(letters.map(({ subject }) => subject)).toEqual(['East Lake University confirmed you']);
    await visit(teacher, '/me/affiliations');
    expect(await words(teacher)).toContain('by a coordinator');
    await visit(teacher, '/me/affiliations?lang=ar');
    expect(await teacher.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await words(teacher)).toContain('مؤكد');
  });
});
