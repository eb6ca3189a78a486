import { expect, it } from 'vitest';
import { eachDatabase } from '../../support/databases.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';

eachDatabase((_database, open) => {
  it('is live, and ready while both doors open and no migration is missing', async () => {
    const portal = await open();
    expect((await portal.visitor().get('/health/live')).json()).toEqual({ status: 'ok' });
    const ready = await portal.visitor().get('/health/ready');
    expect([ready.status, ready.json()]).toMatchObject([
      200,
      { status: 'ok', info: { reading: { status: 'up' }, writing: { status: 'up' }, migrations: { status: 'up' } } },
    ]);

    await portal
      .get(UnitOfWork)
      .run(portal.ctx(), (tx) => tx.db.change(`DELETE FROM migrations WHERE name LIKE 'Registrations%'`));
    const unready = await portal.visitor().get('/health/ready');
    expect([unready.status, unready.json()]).toMatchObject([503, { error: { migrations: { status: 'down' } } }]);
    expect((await portal.visitor().get('/health/live')).status).toBe(200);
  });

  it('shows its figures to this machine, and to nobody through a proxy', async () => {
    const portal = await open();
    const figures = await portal.visitor().get('/metrics');
    expect([figures.status, figures.text.includes('trellis_http_request_seconds_bucket')]).toEqual([200, true]);
    expect((await portal.visitor().get('/metrics', { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(
      404,
    );
  });

  it('describes its API in one document', async () => {
    const portal = await open();
    const document = await portal.visitor().get('/api/v1/openapi.json');
    expect(document.json()).toMatchObject({ openapi: expect.stringMatching(/^3\./u), info: { version: '1' } });
  });
});
