import { beforeAll, expect, it } from 'vitest';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Sending } from '../../support/visitor.js';
import { TryOutModule } from '../../modules/http/try-out.module.js';

/** What a browser says of a post, and whether it is from ourselves. */
const POSTS: readonly (readonly [name: string, sending: Sending, ours: boolean])[] = [
  ['our own page', { site: 'same-origin' }, true],
  ['a bookmark or the address bar', { site: 'none' }, true],
  ['another site', { site: 'cross-site', origin: 'https://evil.example' }, false],
  ['another site that forges our origin where the browser knows better', { site: 'cross-site' }, false],
  ['another host of our domain', { site: 'same-site' }, false],
  ['an older browser on our page', { site: null }, true],
  ['an older browser on another site', { site: null, origin: 'https://evil.example' }, false],
  ['an older browser in a sandboxed frame', { site: null, origin: 'null' }, false],
  ['an older browser that says nothing', { site: null, origin: null }, false],
  ['a name that begins like ours', { site: null, origin: 'http://127.0.0.1.evil.example' }, false],
  ['another port of this machine', { site: null, origin: 'http://127.0.0.1:1' }, false],
];

eachDatabase((_database, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await open({ extra: [TryOutModule] });
  });

  it.each(POSTS)('knows a post from %s', async (_name, sending, ours) => {
    const answer = await portal.visitor().post('/try/empty', {}, sending);
    expect(answer.status).toBe(ours ? 303 : 403);
    if (!ours) expect(answer.text).toContain('This was sent from another website');
  });

  it('guards every writing method and every address, before anything else is asked', async () => {
    const sending: Sending = { site: 'cross-site', origin: 'https://evil.example' };
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const path of ['/try-own', '/nowhere', '/api/v1/try/own', '/sign-in']) {
        expect((await portal.visitor().send(method, path, null, sending)).status).toBe(403);
      }
    }
  });

  it('lets people come in by links from anywhere', async () => {
    expect((await portal.visitor().get('/try', { site: 'cross-site' })).status).toBe(200);
  });

  it('takes posts at localhost and at 127.0.0.1 when no BASE_URL is set', async () => {
    const host = new URL(portal.url).port;
    const sending: Sending = { site: null, origin: `http://localhost:${host}`, headers: { host: `localhost:${host}` } };
    expect((await portal.visitor().post('/try/empty', {}, sending)).status).toBe(303);
  });

  it('takes posts from BASE_URL where a proxy changes the host, and sends its cookies for https only', async () => {
    const behind = await open({ extra: [TryOutModule], environment: { BASE_URL: 'https://portal.example' } });
    const visitor = behind.visitor();
    const sent = await visitor.post('/try/form', { name: 'Ada' }, { site: null, origin: 'https://portal.example' });
    expect(sent.status).toBe(303);
    expect(sent.headers['set-cookie']?.[0]).toMatch(/^__Host-flash=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
    expect(sent.headers['strict-transport-security']).toBe('max-age=31536000');
  });
});
