import { beforeAll, expect, it } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';
import { TryOutModule } from './try-out.module.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await open({ extra: [TryOutModule], environment: { LOG_LEVEL: 'silent' } });
  });

  it('sends every answer, pages and errors alike, with the headers that keep people safe', async () => {
    for (const path of ['/try', '/nowhere', '/try/failures/unexpected', '/health/live']) {
      const { headers } = await portal.visitor().get(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce|upgrade-insecure/u);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/u);
    }
  });

  it('lets browsers keep a public page and ask whether it changed', async () => {
    const visitor = portal.visitor();
    const first = await visitor.get('/try');
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const tag = first.headers.etag ?? '';
    const again = await visitor.get('/try', { headers: { 'if-none-match': tag } });
    expect([again.status, again.text]).toEqual([304, '']);
    const chinese = await visitor.get('/try', { headers: { 'if-none-match': tag, 'accept-language': 'zh-CN' } });
    expect(chinese.status).toBe(200);
  });

  it('keeps no copy of a page with a form, of a page of somebody, of an error', async () => {
    const visitor = await portal.signIn(await new World(portal).person());
    expect((await portal.visitor().get('/try/form')).headers['cache-control']).toBe('no-store');
    expect((await visitor.get('/try')).headers['cache-control']).toBe('no-store');
    expect((await visitor.get('/try')).headers.etag).toBeUndefined();
    expect((await portal.visitor().get('/nowhere')).headers['cache-control']).toBe('no-store');
  });

  it('packs HTML where the browser takes it', async () => {
    const answer = await portal.visitor().get('/try', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.body).toString()).toContain('<h1>Try</h1>');
    expect((await portal.visitor().get('/try')).text).toContain('<h1>Try</h1>');
  });

  it('answers HEAD with the headers of GET and nothing else', async () => {
    const answer = await portal.visitor().send('HEAD', '/try', null);
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(500);
  });

  it('shows the line of a form that worked once, on the next page, and to nobody who made it up', async () => {
    const visitor = portal.visitor();
    const sent = await visitor.submit(await visitor.get('/try/form'), { name: 'Ada' });
    expect(sent.status).toBe(303);
    expect((await visitor.get('/try')).text).toContain('"flash":"Go to the start page"'.replaceAll('"', '&quot;'));
    expect((await visitor.get('/try')).text).not.toContain('flash');
    visitor.cookies.set('flash', `${Buffer.from('{"kind":"ok","key":"errors.to_help"}').toString('base64url')}.AAAA`);
    expect((await visitor.get('/try')).text).not.toContain('flash');
  });

  it('leads to own paths only', async () => {
    const answer = await portal.visitor().post('/try/empty');
    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
  });
});
