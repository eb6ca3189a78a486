import { beforeAll, expect, it } from 'vitest';
import { MINUTE } from '../../../src/kernel/clock.js';
import { Parking } from '../../../src/platform/http/parking.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { openSession } from '../../support/session.js';
import type { Visitor } from '../../support/visitor.js';
import { World } from '../../support/world.js';
import { TryOutModule } from './try-out.module.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let world: World;
  beforeAll(async () => {
    portal = await open({ extra: [TryOutModule] });
    world = new World(portal);
  });

  const signIn = async (visitor: Visitor) => {
    const account = await world.person();
    visitor.cookies.set('trellis', await openSession(portal.app, account, portal.clock.now()));
  };
  const parkedBy = async (visitor: Visitor) => {
    const sent = await visitor.post('/try-own', {
      name: 'Ada & Co',
      hues: ['red', 'blue'],
      password: 'hunter2',
      _key: 'a-key-of-its-own',
    });
    expect(sent.status).toBe(303);
    return new URL(sent.location ?? '', portal.url).searchParams.get('next') ?? '';
  };

  it('shows what was posted without a session again after the sign-in, and sends it by the hand of the person', async () => {
    const visitor = portal.visitor();
    const path = await parkedBy(visitor);
    expect(path).toMatch(/^\/parked\/[\w-]{43}$/u);
    await signIn(visitor);
    const shown = await visitor.get(path);
    expect(shown.text).toContain('Ada &amp; Co');
    expect(shown.text).not.toContain('hunter2');
    const { _key: key, ...fields } = shown.form('/try-own').fields;
    expect(fields).toEqual({ name: 'Ada & Co', hues: ['red', 'blue'] });
    expect(key).not.toBe('a-key-of-its-own');
    expect((await visitor.submit(shown, {}, '/try-own')).location).toBe('/try/list?ok=true');
  });

  it('opens for the browser that posted, and for nobody who has only the link', async () => {
    const visitor = portal.visitor();
    const path = await parkedBy(visitor);
    const other = portal.visitor();
    expect((await other.get(path)).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    await signIn(other);
    expect((await other.get(path)).status).toBe(410);
    other.cookies.set('parking', 'A'.repeat(43));
    expect((await other.get(path)).status).toBe(410);
  });

  it('keeps several posts of one browser, each for half an hour', async () => {
    const visitor = portal.visitor();
    const [first, second] = [await parkedBy(visitor), await parkedBy(visitor)];
    await signIn(visitor);
    expect((await visitor.get(first)).status).toBe(200);
    portal.clock.advance(31 * MINUTE);
    expect((await visitor.get(second)).status).toBe(410);
    await portal.get(Parking).sweep(portal.ctx());
    expect(await portal.ctx().db.rows('SELECT id_hash FROM parked_posts')).toEqual([]);
  });
});
