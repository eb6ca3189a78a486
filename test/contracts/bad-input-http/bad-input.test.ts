import { beforeAll, expect, it } from 'vitest';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';
import { TryOutModule } from '../../modules/http/try-out.module.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Bodies a browser would never send, with what the form must say of them. */
const BODIES: readonly (readonly [name: string, body: string | Buffer, key: string])[] = [
  ['an array for a text', 'name=a&name=b', 'forms.one_value'],
  ['an object for a text', 'name%5Bfirst%5D=a&name=b', 'forms.unknown_field'],
  ['a megabyte', `name=${'a'.repeat(1_000_000)}`, 'forms.too_long'],
  ['NUL', 'name=a%00b', 'forms.unreadable'],
  ['half a character', 'name=%ED%A0%80', 'forms.unreadable'],
  ['another encoding', Buffer.from('name=caf%E9', 'latin1'), 'forms.unreadable'],
  ['raw bytes that are no text', Buffer.from([...Buffer.from('name=a'), 0xff, 0xfe]), 'forms.unreadable'],
  ['a broken escape', 'name=%zz', 'forms.unreadable'],
  ['a text for a number', 'name=a&size=two', 'forms.whole'],
  ['a hexadecimal number', 'name=a&size=0x2', 'forms.whole'],
  ['a choice from outside', 'name=a&hues=black', 'forms.choice'],
  ['too many choices', 'name=a&hues=red&hues=green&hues=blue', 'forms.choices_at_most'],
  ['a forged state', 'name=a&status=confirmed', 'forms.unknown_field'],
  ['a forged role', 'name=a&role=administrator', 'forms.unknown_field'],
  ['a prototype', 'name=a&__proto__=x&constructor=y', 'forms.unknown_field'],
  ['nothing', '', 'forms.required'],
];

eachDatabase((_database, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await open({ extra: [TryOutModule] });
  });

  const events = () => portal.ctx().db.rows(`SELECT id FROM events WHERE kind = 'try'`);

  it.each(BODIES)('refuses %s with the reason, and writes nothing', async (_name, body, key) => {
    const answer = await portal.visitor().send('POST', '/try/form', body, { headers: FORM });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`&quot;key&quot;:&quot;${key}&quot;`);
    expect(await events()).toEqual([]);
  });

  it.each([
    ['text/plain', 'name=a'],
    ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
    ['application/json', '{"name":"a"}'],
    ['application/x-www-form-urlencoded; charset=gbk', 'name=a'],
    ['', 'name=a'],
  ])('answers 415 to a form sent as %j', async (type, body) => {
    const answer = await portal.visitor().send('POST', '/try/form', body, { headers: { 'content-type': type } });
    expect(answer.status).toBe(415);
    expect(answer.text).toContain('This page takes forms only');
  });

  it('answers 415 to a packed body: a small one could unpack into a large one', async () => {
    const headers = { ...FORM, 'content-encoding': 'gzip' };
    expect((await portal.visitor().send('POST', '/try/form', 'x', { headers })).status).toBe(415);
  });

  it('answers 413 to more than it takes, in bytes and in fields', async () => {
    const visitor = portal.visitor();
    const tooLong = await visitor.send('POST', '/try/form', `name=${'a'.repeat(2_100_000)}`, { headers: FORM });
    const tooMany = await visitor.send('POST', '/try/form', 'a=1&'.repeat(3_000), { headers: FORM });
    expect([tooLong.status, tooMany.status]).toEqual([413, 413]);
  });

  it('refuses a body where none is read', async () => {
    const answer = await portal.visitor().post('/try/empty', { status: 'confirmed' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('“status”');
  });

  it('answers 404 to ids and paths that are none', async () => {
    for (const path of [
      '/try/things/1',
      '/try/things/%00',
      "/try/things/'%20OR%201=1",
      '/try/things/%ff',
      '/%c0%ae%c0%ae/',
      '/try/things/undefined',
    ]) {
      expect([path, (await portal.visitor().get(path)).status]).toEqual([path, 404]);
    }
  });

  it('says the same to the byte of what is hidden and of what is not there', async () => {
    for (const visitor of [portal.visitor(), await portal.signIn(await new World(portal).person())]) {
      const answers = [];
      for (const path of [
        '/try/things/01890a5d-ac96-774b-bcce-b302099a8057',
        '/try/things/x',
        '/nowhere',
        '/no/where?q=1',
      ])
        answers.push(await visitor.get(path));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      const headersOf = ({ headers }: { headers: object }) => Object.keys(headers).sort().join();
      expect(new Set(answers.map(headersOf)).size).toBe(1);
    }
  });

  it('answers other methods, and headers that lie, without falling over', async () => {
    const visitor = portal.visitor();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      expect([method, (await visitor.send(method, '/try/form', null)).status]).toEqual([method, 404]);
    }
    const cookie = `trellis=${'%'.repeat(50)}; lang=xx; zone=../../etc; flash=.; parking=%00`;
    const lying = {
      cookie,
      'accept-language': ';;q=,,*;q=9',
      'x-forwarded-for': 'x, y',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil',
    };
    const answer = await visitor.get('/try', { headers: lying });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('evil');
  });
});
