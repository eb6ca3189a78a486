import { beforeAll, expect, it } from 'vitest';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { TryOutModule } from './try-out.module.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await open({ extra: [TryOutModule] });
  });

  const events = () =>
    portal.ctx().db.row<{ total: number }>(`SELECT COUNT(*) AS total FROM events WHERE kind = 'try'`);

  it('shows a form that failed again: 422, the reasons, what was typed', async () => {
    const before = await events();
    const answer = await portal
      .visitor()
      .post('/try/form', { name: 'a name that is too long', size: 'many', password: 'hunter2' });
    const text = answer.text.replaceAll('&quot;', '"');
    expect(answer.status).toBe(422);
    expect(text).toContain('"key":"forms.too_long"');
    expect(text).toContain('"values":{"name":"a name that is too long","size":"many"}');
    expect(text).not.toContain('hunter2');
    expect(await events()).toEqual(before);
  });

  it('answers a form that was sent twice as it answered the first time, and does it once', async () => {
    const visitor = portal.visitor();
    const form = await visitor.get('/try/form');
    const before = await events();
    const [first, second] = await Promise.all([
      visitor.submit(form, { name: 'Ada' }),
      visitor.submit(form, { name: 'Ada' }),
    ]);
    expect(first.status).toBe(303);
    expect(second.location).toBe(first.location);
    expect((await events())?.total).toBe((before?.total ?? 0) + 1);
  });

  it('refuses the same key with another form: 409', async () => {
    const visitor = portal.visitor();
    const form = await visitor.get('/try/form');
    await visitor.submit(form, { name: 'Ada' });
    const other = await visitor.submit(form, { name: 'Grace' });
    expect(other.status).toBe(409);
    expect(other.text).toContain('This form was sent before with other answers');
  });

  it.each(['short', 'x'.repeat(65), 'with spaces in it', 'a=b&c=d-e-f'])('refuses the key %j', async (key) => {
    expect((await portal.visitor().post('/try/form', { name: 'Ada', _key: key })).status).toBe(422);
    expect((await portal.visitor().post('/try/form', { name: 'Ada', _key: ['12345678', '12345678'] })).status).toBe(
      422,
    );
  });

  it('splits answers off before the form is read', async () => {
    const answer = await portal
      .visitor()
      .post('/try/answers', { name: 'Ada', 'answers.q1': 'yes', 'answers.q2': ['a', 'b'] });
    expect(answer.json()).toEqual({ answers: { q1: 'yes', q2: ['a', 'b'] }, ok: true, errors: [] });
  });

  it('drops what a list does not know from its query, and never refuses it', async () => {
    const visitor = portal.visitor();
    expect((await visitor.get('/try/list?page=3&sort=newest&role=admin')).json()).toEqual({ page: 3, sort: 'newest' });
    expect((await visitor.get('/try/list?page=0&sort=name%00&page=2')).json()).toEqual({ page: 1, sort: 'name' });
    expect((await visitor.get('/try/list?page[x]=2&__proto__[x]=1')).json()).toEqual({ page: 1, sort: 'name' });
  });
});
