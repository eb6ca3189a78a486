import { beforeAll, beforeEach, expect, it } from 'vitest';
import { MINUTE } from '../../../src/kernel/clock.js';
import { Suspension } from '../../../src/modules/accounts/index.js';
import { Passwords } from '../../../src/modules/accounts/service/passwords.service.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { AccountsAlone } from './accounts-alone.js';
import { codeIn, countOf, ctxOf, signInBy } from './person.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let number = 0;
  let address: string;
  let visitor: Visitor;

  const askedCode = async (by: Visitor = visitor, path = '/sign-in') => {
    const asked = await by.submit(await by.get(path), { address }, '/sign-in');
    expect(asked.status).toBe(303);
    return { page: await by.follow(asked), code: codeIn(await portal.letters.takeOne(address)) };
  };
  const signedIn = async (by: Visitor = visitor) => {
    const { page, code } = await askedCode(by);
    return by.submit(page, { code }, '/sign-in/code');
  };

  beforeAll(async () => {
    portal = await open({ root: AccountsAlone });
  });
  beforeEach(() => {
    number += 1;
    address = `visitor${number}@uni.example`;
    visitor = portal.visitor();
  });

  it('a stranger types an address and a code, and is signed in where they were going', async () => {
    const { page, code } = await askedCode(visitor, '/sign-in?next=/me');
    expect(page.path).toBe('/sign-in?next=%2Fme');
    expect(page.text).toContain(address);
    const entered = await visitor.submit(page, { code: `${code.slice(0, 3)} ${code.slice(3)}` }, '/sign-in/code');
    expect([entered.status, entered.location]).toEqual([303, '/me']);
    const me = await visitor.follow(entered);
    expect(me.status).toBe(200);
    expect(me.text).toContain('Your account is ready');
  });

  it('the address stands in no address bar, and the code page is still there after a look elsewhere', async () => {
    const asked = await visitor.submit(await visitor.get('/sign-in'), { address }, '/sign-in');
    expect(asked.location).toBe('/sign-in');
    await portal.letters.takeOne(address);
    expect((await visitor.get('/sign-in')).text).toContain('Six-digit code');
    expect((await visitor.get('/sign-in?other=yes')).text).not.toContain('Six-digit code');
    portal.clock.advance(10 * MINUTE);
    expect((await visitor.get('/sign-in')).text).not.toContain('Six-digit code');
  });

  it('known and unknown addresses get the same bytes', async () => {
    await signedIn();
    portal.clock.advance(2 * MINUTE);
    const known = portal.visitor();
    const unknown = portal.visitor();
    const pages = [];
    for (const [by, to] of [
      [known, address],
      [unknown, `xisitor${number}@uni.example`],
    ] as const) {
      const asked = await by.submit(await by.get('/sign-in'), { address: to }, '/sign-in');
      pages.push({
        asked: [asked.status, asked.location, asked.text],
        text: (await by.follow(asked)).text.replaceAll(to, 'x'),
      });
      await portal.letters.takeOne(to);
    }
    const plain = (text: string) => text.replace(/name="_key" value="[^"]+"/gu, '');
    expect(pages[0]?.asked).toEqual(pages[1]?.asked);
    expect(plain(pages[0]?.text ?? '')).toBe(plain(pages[1]?.text ?? ''));
  });

  it('a wrong code is said at its field, with the tries left and the address kept', async () => {
    const { page, code } = await askedCode();
    const wrong = await visitor.submit(page, { code: code === '111111' ? '222222' : '111111' }, '/sign-in/code');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('You have 4 tries left');
    const right = await visitor.submit(wrong, { code }, '/sign-in/code');
    expect(right.status).toBe(303);
  });

  it('a code that lapsed or was used is gone; a second tap by who is signed in goes on', async () => {
    const { page, code } = await askedCode();
    portal.clock.advance(10 * MINUTE);
    expect((await visitor.submit(page, { code }, '/sign-in/code')).status).toBe(410);
    const fresh = await askedCode(portal.visitor());
    const tab = portal.visitor();
    const entered = await visitor.submit(fresh.page, { code: fresh.code }, '/sign-in/code');
    expect(entered.status).toBe(303);
    expect((await visitor.submit(fresh.page, { code: fresh.code }, '/sign-in/code')).status).toBe(303);
    expect((await tab.submit(fresh.page, { code: fresh.code }, '/sign-in/code')).status).toBe(410);
  });

  it('signing in gives the browser a new secret and ends the old one', async () => {
    await signedIn();
    const before = visitor.cookies.get('trellis') ?? '';
    portal.clock.advance(2 * MINUTE);
    const asked = await visitor.post('/sign-in', { address });
    expect(asked.status).toBe(303);
    const code = codeIn(await portal.letters.takeOne(address));
    await visitor.post('/sign-in/code', { address, code });
    expect(visitor.cookies.get('trellis')).not.toBe(before);
    const thief = portal.visitor();
    thief.cookies.set('trellis', before);
    expect((await thief.get('/me')).location).toBe('/sign-in?next=%2Fme');
  });

  it('a planted session secret does not become anybody’s', async () => {
    visitor.cookies.set('trellis', 'A'.repeat(43));
    await signedIn();
    expect(visitor.cookies.get('trellis')).not.toBe('A'.repeat(43));
  });

  it.each([
    ['/sign-in', { address: 'thief@uni.example' }],
    ['/sign-in/code', { address: 'thief@uni.example', code: '123456' }],
    ['/sign-in/password', { address: 'thief@uni.example', password: 'copper tide walks under maples' }],
    ['/sign-out', {}],
  ])('another site cannot post to %s', async (path, fields) => {
    const sessions = await countOf(portal, 'sessions');
    const answer = await visitor.post(path, fields, { site: 'cross-site', origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie'] ?? []).not.toContainEqual(expect.stringMatching(/^trellis=/u));
    expect(await countOf(portal, 'sessions')).toBe(sessions);
    await portal.letters.expectNoMore();
  });

  it('goes on to own paths only', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const by = portal.visitor();
      number += 1;
      address = `visitor${number}@uni.example`;
      const { page, code } = await askedCode(by, `/sign-in?next=${encodeURIComponent(next)}`);
      const entered = await by.submit(page, { code, next }, '/sign-in/code');
      expect(entered.location).toBe('/home');
    }
  });

  it('the Host header of a request stands in no letter', async () => {
    const page = await visitor.get('/sign-in');
    const { fields } = page.form('/sign-in');
    const body = new URLSearchParams({ ...(fields as Record<string, string>), address }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', host: 'evil.example' };
    await visitor.send('POST', '/sign-in', body, { headers, origin: 'http://evil.example' });
    const letters = await portal.letters.take(address);
    expect(JSON.stringify(letters)).not.toContain('evil');
  });

  it('suspended people are refused by every door, at their next click too', async () => {
    const password = 'copper tide walks under maples';
    const person = await signInBy(portal, address);
    await portal.get(Passwords).set(await ctxOf(portal, person), password);
    await portal.letters.take();
    visitor.cookies.set('trellis', person.secret);
    expect((await visitor.get('/me')).status).toBe(200);
    await portal.get(Suspension).begin(portal.ctx(), person.accountId, 'Shared an exam');
    expect((await visitor.get('/me')).location).toBe('/sign-in?next=%2Fme');
    portal.clock.advance(2 * MINUTE);
    const byCode = await signedIn(portal.visitor());
    const cookies = byCode.headers['set-cookie'] ?? [];
    expect([byCode.status, cookies.filter((line) => line.startsWith('trellis='))]).toEqual([403, []]);
    const by = portal.visitor();
    const byPassword = await by.submit(await by.get('/sign-in/password'), { address, password }, '/sign-in/password');
    expect(byPassword.status).toBe(403);
    expect(byPassword.text).toContain('suspended');
    expect((await by.post('/demo/sign-in', { person: 'student' })).status).toBe(404);
  });

  it('a password signs in; a wrong one is answered like an unknown address, and is never sent back', async () => {
    const password = 'copper tide walks under maples';
    const person = await signInBy(portal, address);
    await portal.get(Passwords).set(await ctxOf(portal, person), password);
    await portal.letters.take();
    const open = await visitor.get('/sign-in/password');
    const wrong = await visitor.submit(open, { address, password: 'wrong-secret-words' }, '/sign-in/password');
    expect(wrong.status).toBe(422);
    expect(wrong.text).not.toContain('wrong-secret-words');
    expect(wrong.text).toContain(address);
    expect((await visitor.submit(wrong, { password }, '/sign-in/password')).location).toBe('/home');
  });

  it('signing out ends the session on the server', async () => {
    await signedIn();
    const secret = visitor.cookies.get('trellis') ?? '';
    const out = await visitor.post('/sign-out');
    expect([out.status, out.location]).toEqual([303, '/']);
    expect(visitor.cookies.has('trellis')).toBe(false);
    visitor.cookies.set('trellis', secret);
    expect((await visitor.get('/me')).status).toBe(303);
  });

  it('the demo’s door is not there outside the demo', async () => {
    expect((await visitor.post('/demo/sign-in', { person: 'admin' })).status).toBe(404);
    expect((await visitor.get('/sign-in')).text).not.toContain('/demo/sign-in');
  });

  it.each([
    { address: 'nobody' },
    { address: '' },
    {},
    { address: ['a@uni.example', 'b@uni.example'] },
    { address: `${'a'.repeat(300)}@uni.example` },
  ])('refuses %j with the reason at its field', async (fields) => {
    const answer = await visitor.post('/sign-in', fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('field-error');
  });

  it('refuses fields that no form of ours has', async () => {
    expect((await visitor.post('/sign-in', { address, role: 'administrator' })).status).toBe(422);
    await portal.letters.expectNoMore();
  });

  it.each(['en', 'zh-CN', 'ar'])('shows the terms in %s', async (language) => {
    const terms = await portal.visitor(language).get('/terms');
    expect(terms.status).toBe(200);
    expect(terms.text).toContain(`lang="${language}"`);
  });
});
