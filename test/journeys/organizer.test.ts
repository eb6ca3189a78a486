import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../src/kernel/clock.js';
import type { Id } from '../../src/kernel/id.js';
import { SignUp, SignUpDrafts } from '../../src/modules/registrations/index.js';
import { Database } from '../../src/platform/database/database.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { field, fillIn, look, press, pressPrimary, visit, windowOf, words } from '../support/walk.js';
import { World } from '../support/world.js';

const ZONE = 'Asia/Shanghai';

describe('an organizer at a desk', () => {
  let portal: TestPortal;
  let world: World;
  let browser: TestBrowser;
  let page: Page;
  let desk: string;
  let students: readonly Id[];

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    world = new World(portal);
    browser = await openBrowser();
    const { programId } = await world.edition();
    const organizer = await world.person('Wang Lin');
    students = await world.people(60, (index) => `Student ${String(index + 1).padStart(2, '0')}`);
    await world.grant(organizer, 'organizer', { kind: 'program', id: programId });
    ({ page } = await windowOf(browser, portal, organizer, { timezoneId: ZONE }));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const onClock = (days: number) =>
    DateTime.fromMillis(portal.clock.now() + days * DAY, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm");

  it('makes an offering from an empty desk', async () => {
    await visit(page, '/desk');
    expect(await words(page)).toContain('What you run appears here');
    await pressPrimary(page);
    await look(page);
    await pressPrimary(page);
    expect(await page.locator('.error-summary').innerText()).toContain('Fill this in');
    await look(page);
    const edition = await field(page, 'edition').locator('option').nth(1).getAttribute('value');
    await fillIn(page, {
      edition: edition ?? '',
      kind: 'event',
      'title.en': 'Autumn code lab',
      'title.zh-CN': '秋季代码实验',
      zone: ZONE,
      closesAt: onClock(10),
      startsAt: onClock(12),
      'place.en': 'Room 4, Shanghai',
    });
    await pressPrimary(page);
    desk = /\/desk\/offerings\/[0-9a-f-]+/u.exec(page.url())?.[0] ?? '';
    expect(desk).not.toBe('');
    expect(await page.locator('body').innerText()).toContain('Created as a draft. Nobody sees it yet.');
    await look(page);
  });

  it('is told everything that is missing when publishing too early, and where it is mended', async () => {
    await press(page, 'Publish');
    await look(page);
    const text = await words(page);
    expect(text).toContain('3 things are missing before it can be published');
    expect(await page.getByRole('button', { name: 'Publish now' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Write a summary in one or two sentences.' }).click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe(`${desk}/settings`);
  });

  it('edits the settings, and a mistake there keeps what was typed', async () => {
    await fillIn(page, { 'summary.en': 'A day of making things together.', offerHours: '1000' });
    await pressPrimaryOf('Save settings');
    await look(page);
    expect(await page.locator('.error-summary').innerText()).toContain('Enter a number from 1 to 720');
    expect(await field(page, 'summary.en').inputValue()).toBe('A day of making things together.');
    await fillIn(page, { offerHours: '12' });
    await pressPrimaryOf('Save settings');
    expect(await page.locator('body').innerText()).toContain('Saved.');
    expect(await field(page, 'summary.en').inputValue()).toBe('A day of making things together.');
  });

  it('adds places', async () => {
    await page.getByRole('link', { name: 'Places', exact: true }).click();
    await page.waitForLoadState();
    await look(page);
    await fillIn(page, { 'name.en': 'Lab', capacity: '2' });
    expect(await field(page, 'everyone').isChecked()).toBe(true);
    await press(page, 'Set the places');
    await look(page);
    expect(await words(page)).toContain('0 of 2 places taken');
  });

  it('asks three questions', async () => {
    await page.getByRole('link', { name: 'Questions', exact: true }).click();
    await page.waitForLoadState();
    await look(page);
    const add = async (values: Readonly<Record<string, string>>, required: boolean) => {
      await press(page, 'Add a question');
      await fillIn(page, values);
      await field(page, 'required').setChecked(required);
      await pressPrimary(page);
      await look(page);
      expect(await words(page)).toContain(values['label.en']);
    };
    await add({ kind: 'short_text', 'label.en': 'Full name', binding: 'legal_name' }, true);
    await add({ kind: 'choice', 'label.en': 'Level', options: 'new | New to it | 新手\nold | Done it before' }, true);
    const consent = 'We may take pictures of the room.';
    await add({ kind: 'consent', 'label.en': 'I agree to pictures', 'consentText.en': consent }, false);
    expect(await words(page)).toContain('from the profile: full name');
    expect(await words(page)).toContain('version 3');
    await page.getByRole('button', { name: 'Move up: Level' }).click();
    await page.waitForLoadState();
    // What one agrees to stands last, where it is read with everything else said.
    expect(await page.locator('.task-title').allInnerTexts()).toEqual(['Level', 'Full name', 'I agree to pictures']);
    await page.getByRole('link', { name: 'Level' }).click();
    await page.waitForLoadState();
    await look(page);
    expect(await field(page, 'options').inputValue()).toBe('new | New to it | 新手\nold | Done it before');
  });

  it('looks at it as a student would, then publishes', async () => {
    await visit(page, `${desk}/settings`);
    await press(page, 'Preview as a visitor');
    await look(page);
    expect(await words(page)).toContain('A day of making things together.');
    await page.goto(`${desk}/settings`);
    await press(page, 'Publish');
    await look(page);
    await press(page, 'Publish now');
    await look(page);
    expect(await page.locator('body').innerText()).toContain('Published.');
    await visit(page, '/programs/program-1');
    await page.locator('main').getByRole('link', { name: 'Autumn code lab' }).click();
    await page.waitForLoadState();
    expect(await words(page)).toContain('2 left');
  });

  it('watches people sign up', async () => {
    for (const student of students.slice(0, 3)) await signUp(student);
    await portal.drain();
    await portal.letters.take();
    await visit(page, '/desk');
    expect(await words(page)).toContain('2 of 2');
    await page.locator('table').getByRole('link', { name: 'Autumn code lab' }).click();
    await page.waitForLoadState();
    await look(page);
    const figures = await page.locator('.kpi').allInnerTexts();
    expect(figures.join(' ').replaceAll(/\s+/gu, ' ')).toMatch(/2 confirmed of 2.*1 waiting/u);
    await page.getByRole('link', { name: 'Open the list' }).click();
    await page.waitForLoadState();
    expect(await listed()).toEqual(['Student 03', 'Student 02', 'Student 01']);
  });

  it('filters, sorts and searches the list, each by its address', async () => {
    await page
      .getByRole('link', { name: /^waiting/iu })
      .last()
      .click();
    await page.waitForLoadState();
    expect(new URL(page.url()).search).toBe('?state=waiting');
    await look(page);
    expect(await listed()).toEqual(['Student 03']);
    await page.goto(`${desk}/registrations`);
    await page.locator('th').getByRole('link', { name: 'Name' }).click();
    await page.waitForLoadState();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('name');
    expect(await listed()).toEqual(['Student 01', 'Student 02', 'Student 03']);
    await page.getByRole('searchbox', { name: 'Search registrations' }).fill('student 02');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=student/u);
    expect(await listed()).toEqual(['Student 02']);
    expect(new URL(page.url()).searchParams.get('sort'), 'the order stays').toBe('name');
    await page.getByRole('searchbox', { name: 'Search registrations' }).fill('nobody by that name');
    await page.keyboard.press('Enter');
    await page.waitForURL(/nobody/u);
    expect(await words(page)).toContain('Nobody fits all filters');
    await look(page);
  });

  it('reads one registration, and cancels it with a reason the person gets', async () => {
    await page.goto(`${desk}/registrations?sort=name`);
    await page.getByRole('link', { name: 'Student 01' }).click();
    await page.waitForLoadState();
    await look(page);
    expect(await words(page)).toContain('New to it');
    await press(page, 'Cancel registration');
    expect(await words(page), 'a reason is asked for').toContain('Reason');
    await field(page, 'reason').fill('The room lost a table.');
    await press(page, 'Cancel registration');
    await look(page);
    expect(await page.locator('body').innerText()).toContain('Cancelled');
    await portal.drain();
    const cancelled = await portal.letters.takeOne(await addressOf(students[0]!));
    expect(cancelled.text).toContain('The room lost a table.');
    const offered = await portal.letters.takeOne(await addressOf(students[2]!));
    expect(offered.subject).toContain('Autumn code lab');
    await visit(page, `${desk}/registrations?state=offered`);
    expect(await listed()).toEqual(['Student 03']);
  });

  it('sees what fewer places would do before it is done', async () => {
    await page.getByRole('link', { name: 'Places', exact: true }).click();
    await page.waitForLoadState();
    await field(page, 'capacity').fill('1');
    await press(page, 'See what it does');
    await look(page);
    expect(await words(page)).toContain(
      'Lowering to 1 keeps all 2 people who are in. Nothing is offered until 2 people leave.',
    );
    expect(await capacity()).toBe(2);
    await press(page, 'Change places');
    await look(page);
    expect(await page.locator('body').innerText()).toContain('The number of places is changed');
    expect(await capacity()).toBe(1);
  });

  it('turns the pages of a long list by address', async () => {
    await page.goto(`${desk}/seats`);
    await field(page, 'capacity').fill('');
    await press(page, 'See what it does');
    await press(page, 'Change places');
    for (const student of students.slice(3)) await signUp(student);
    await visit(page, `${desk}/registrations?sort=name`);
    expect(await listed()).toHaveLength(50);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.waitForLoadState();
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    await look(page);
    expect((await listed()).at(-1)).toBe('Student 60');
  });

  it('finds the same on a phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const room of ['registrations', 'seats', 'settings', 'form']) await visit(page, `${desk}/${room}`);
    await visit(page, '/desk');
  });

  async function pressPrimaryOf(label: string): Promise<void> {
    await page.getByRole('button', { name: label }).click();
    await page.waitForLoadState();
  }

  function listed(): Promise<string[]> {
    return page.locator('#list tbody tr .person-name a').allInnerTexts();
  }

  async function signUp(student: Id): Promise<void> {
    const ctx = portal.ctx(student);
    const offeringId = desk.split('/').at(-1)!;
    const questions = await portal.get(Database).read.rows<{ id: string; kind: string }>(
      `SELECT q."id", q."kind" FROM "questions" q JOIN "forms" f ON f."id" = q."form_id"
        WHERE f."offering_id" = :offeringId AND f."version" = (SELECT MAX("version") FROM "forms" WHERE "offering_id" = :offeringId)`,
      { offeringId },
    );
    const idOf = (kind: string) => questions.find((question) => question.kind === kind)!.id;
    await portal.get(SignUpDrafts).save(ctx, offeringId, {
      answers: { [idOf('short_text')]: 'A legal name', [idOf('choice')]: 'new' },
      poolId: null,
    });
    expect(await portal.get(SignUp).submit(ctx, offeringId, { consents: {} })).toMatchObject({ ok: true });
    portal.clock.advance(1000);
  }

  async function addressOf(accountId: Id): Promise<string> {
    const row = await portal
      .get(Database)
      .read.row<{ address: string }>(`SELECT "address" FROM "account_addresses" WHERE "account_id" = :accountId`, {
        accountId,
      });
    return row!.address;
  }

  async function capacity(): Promise<number | null> {
    const row = await portal
      .get(Database)
      .read.row<{ capacity: number | null }>(`SELECT "capacity" FROM "seat_pools"`, {});
    return row!.capacity;
  }
});
