import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { PortalLog } from '../../../src/platform/observe/portal-log.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { TryOutModule } from './try-out.module.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await open({ extra: [TryOutModule], environment: { LOG_LEVEL: 'silent' } });
  });
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['invalid', 422, 'This could not be taken'],
    ['forbidden', 403, 'Not open to you'],
    ['not_found', 404, 'Page not found'],
    ['conflict', 409, 'This has changed meanwhile'],
    ['gone', 410, 'No longer valid'],
    ['too_many', 429, 'Too many tries'],
  ])('answers a refusal %s with %i and a page that says why', async (code, status, title) => {
    const answer = await portal.visitor().get(`/try/failures/${code}`);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(`<h1>${title}</h1>`);
    if (code !== 'not_found') expect(answer.text).toContain('What you sent was kept for half an hour');
    expect(answer.headers['retry-after']).toBe(code === 'too_many' ? '7' : undefined);
  });

  it('tells of an error nobody expected its number and nothing else, and logs it under that number', async () => {
    const log = vi.spyOn(portal.get(PortalLog), 'unexpected');
    const answer = await portal.visitor().get('/try/failures/unexpected');
    const id = String(answer.headers['x-request-id']);
    expect(answer.status).toBe(500);
    expect(answer.text).toContain(`<code>${id}</code>`);
    expect(answer.text).not.toMatch(/hunter2|Error|\.ts/u);
    expect(log.mock.calls).toEqual([
      [expect.objectContaining({ message: 'the password is hunter2' }), { id, method: 'GET' }],
    ]);
  });

  it("speaks the reader's language", async () => {
    const chinese = await portal.visitor('zh-CN,zh;q=0.9').get('/nowhere');
    const arabic = await portal.visitor('ar').get('/try/failures/gone');
    expect(chinese.text).toContain('<html lang="zh-CN" dir="ltr">');
    expect(chinese.text).toContain('<h1>找不到页面</h1>');
    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.text).toContain('<h1>لم يعد صالحًا</h1>');
  });

  it('answers programs with a problem they can read', async () => {
    const answer = await portal.visitor().get('/api/v1/try/gone');
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.json()).toMatchObject({ type: 'urn:trellis:problem:gone', status: 410, code: 'gone' });
    expect((await portal.visitor().get('/api/v1/nowhere')).json()).toMatchObject({ status: 404, code: 'not_found' });
  });
});
