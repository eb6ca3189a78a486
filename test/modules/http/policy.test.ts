import { Controller, Get, Module } from '@nestjs/common';
import { beforeAll, expect, it } from 'vitest';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';
import { TryOutModule } from './try-out.module.js';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

@Controller('try-open')
class ForgottenPages {
  @Get('door')
  show(): object {
    return {};
  }
}

@Module({ controllers: [ForgottenPages] })
class ForgottenModule {}

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let world: World;
  beforeAll(async () => {
    portal = await open({ extra: [TryOutModule], environment: { LOG_LEVEL: 'silent' } });
    world = new World(portal);
  });

  it('refuses to start with a route that has no policy, and names it', async () => {
    await expect(open({ extra: [ForgottenModule] })).rejects.toThrow(
      /GET \/try-open\/door \(ForgottenPages\.show\) has no policy/u,
    );
  });

  it('sends whoever is not signed in to the sign-in page, and back to where they wanted to go', async () => {
    const answer = await portal.visitor().get('/try-own?tab=2');
    expect([answer.status, answer.location]).toEqual([303, '/sign-in?next=%2Ftry-own%3Ftab%3D2']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('answers programs that are not signed in with 401 and a problem', async () => {
    const answer = await portal.visitor().get('/api/v1/try/own');
    expect([answer.status, answer.headers['content-type']]).toEqual([401, 'application/problem+json']);
    expect(answer.json()).toMatchObject({ status: 401, code: 'signed_out', title: 'Sign in first.' });
  });

  it('lets in who has a session, for as long as they have it', async () => {
    const visitor = await portal.signIn(await world.person());
    expect((await visitor.get('/try-own')).json()).toEqual({ actor: 'person' });
    visitor.cookies.set('trellis', 'A'.repeat(43));
    expect((await visitor.get('/try-own')).status).toBe(303);
  });

  it('answers 403 to who lacks a permission, whatever the address asks for', async () => {
    const visitor = await portal.signIn(await world.person());
    const [known, unknown] = [await visitor.get(`/try-desk/${ID}`), await visitor.get('/try-desk/none')];
    expect([known.status, unknown.status]).toEqual([403, 403]);
    expect(known.text).toContain('Not open to you');
  });

  it('takes an answer about a thing for an error when nobody asked whether the person may see it', async () => {
    const visitor = await portal.signIn(await world.person());
    const statuses = [];
    for (const path of ['asked', 'own', 'forgot']) statuses.push((await visitor.get(`/try-own/${path}/${ID}`)).status);
    expect(statuses).toEqual([200, 200, 500]);
  });
});
