import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ACCOUNTS } from '../../src/cli/demo/demo-accounts.js';
import { DemoWorld } from '../../src/cli/demo/demo-world.js';
import { offeringId, programId, regionId } from '../../src/cli/demo/programs-seed.js';
import { DAY } from '../../src/kernel/clock.js';
import { SignUpDrafts } from '../../src/modules/registrations/index.js';
import { DESK, openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { field, fillIn, look, press, pressPrimary, visit, windowOf, words } from '../support/walk.js';
import { World } from '../support/world.js';

const NETWORK = offeringId('practice-network-2026-27');
const CLOUD = '/offerings/practice-cloud-2026-27';
const KENYA = regionId('ict-competition', 'KE');

describe('regions of the ICT Competition', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    browser = await openBrowser();
    await DemoWorld.of(portal.app).seed({ people: 200 });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const account = (role: string) => DEMO_ACCOUNTS.find((each) => each.role === role)?.id ?? '';

  describe('a regional organizer', () => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await windowOf(browser, portal, account('region'), { timezoneId: 'Africa/Nairobi' }));
    });

    it('is led from the desk to her region', async () => {
      await visit(page, '/desk');
      await press(page, 'Kenya');
      await look(page);
      expect(await words(page)).toContain('Practice contest: Network');
    });

    it('extends it, sees first whom that concerns, and they are told', async () => {
      const person = await new World(portal).person('Otieno');
      const drafts = portal.get(SignUpDrafts);
      await drafts.save(portal.ctx(person), NETWORK, { answers: {}, poolId: null, region: 'KE' });
      await visit(page, `/desk/offerings/${NETWORK}/openings/KE`);
      const later = DateTime.fromMillis(portal.clock.now() + 12 * DAY, { zone: 'Africa/Nairobi' });
      await fillIn(page, { closesAt: later.toFormat("yyyy-MM-dd'T'18:00") });
      await pressPrimary(page);
      await look(page);
      expect(await words(page)).toContain('One person has started and not handed in: they get a mail.');
      await pressPrimary(page);
      await look(page);
      expect(await words(page)).toContain(later.toFormat("d LLL yyyy, '18:00 Nairobi'"));
      await portal.drain();
      const letters = await portal.letters.take();
      expect(letters.map(({ subject }) => subject)).toEqual(['More time: Practice contest: Network']);
      expect(letters[0]?.ics).toContain('SEQUENCE:2');
    });

    it('sees her own people, and not those of others', async () => {
      const people = await page.goto(`/desk/offerings/${NETWORK}/registrations`);
      expect(people?.status()).toBe(200);
      expect(await words(page)).toContain('Amina Mwangi');
      expect(await words(page)).not.toContain('Hubei');
      const answer = await page.goto(`/desk/regions/${regionId('ict-competition', 'CN-HB')}`);
      expect(answer?.status()).toBe(404);
    });
  });

  it('the office has all regions in one table, and sets many at once', async () => {
    const { context, page } = await windowOf(browser, portal, account('organizer'), { timezoneId: 'Africa/Nairobi' });
    await visit(page, `/desk/programs/${programId('ict-competition')}/regions`);
    await visit(page, `/desk/programs/${programId('ict-competition')}/regions/${KENYA}`);
    await visit(page, `/desk/offerings/${NETWORK}/openings`);
    for (const region of ['Hubei', 'Shanghai']) await page.getByLabel(`Choose ${region}`, { exact: true }).check();
    await fillIn(page, { closesAt: '2027-03-04T18:00' });
    await pressPrimary(page);
    await look(page);
    expect(await words(page)).toContain('4 Mar 2027, 18:00 Shanghai');
    await pressPrimary(page);
    expect(await words(page)).toContain('4 Mar 2027, 18:00 Shanghai');
    await context.close();
  });

  it('a student in a region that is not open is told what to do', async () => {
    const { context, page } = await browser.open(portal.url, { viewport: PHONE, timezoneId: 'Africa/Algiers' });
    await visit(page, CLOUD);
    expect(await words(page)).toContain('Algeria');
    await page.goto(`${CLOUD}/registration/address`);
    await look(page);
    await fillIn(page, { region: 'DZ', address: 'lyes@example.org' });
    await pressPrimary(page);
    await look(page);
    expect(await words(page)).toContain('Not open in Algeria');
    expect(await words(page)).toContain('Innovation contest');
    expect(await words(page)).toContain('Egypt');
    expect(await portal.letters.take('lyes@example.org')).toEqual([]);
    await fillIn(page, { address: 'lyes@example.org' });
    await press(page, 'Tell me');
    await look(page);
    const letter = await portal.letters.takeOne('lyes@example.org');
    await visit(page, /\/opening-notices\/[\w-]+/u.exec(letter.text)?.[0] ?? '');
    await pressPrimary(page);
    await look(page);
    expect(await words(page)).toContain('We will tell you when it opens');
    await context.close();
  });

  it('is signed up for in Chinese by the region of the school, and in Arabic', async () => {
    const student = await windowOf(browser, portal, account('student2'), {
      viewport: DESK,
      timezoneId: 'Asia/Shanghai',
    });
    await student.page.goto('/?lang=zh-CN');
    await visit(student.page, '/offerings/innovation-contest-2026-27');
    await visit(student.page, '/offerings/practice-computing-2026-27');
    expect(await words(student.page)).toContain('湖北赛区');
    await student.context.close();
    const { context, page } = await browser.open(portal.url, { viewport: PHONE, colorScheme: 'dark' });
    await page.goto('/?lang=ar');
    await visit(page, `${CLOUD}/regions/DZ`);
    await visit(page, `${CLOUD}/regions/KE`);
    await visit(page, `${CLOUD}/registration/address`);
    expect(await field(page, 'region').locator('option').count()).toBeGreaterThan(8);
    await context.close();
  });
});
