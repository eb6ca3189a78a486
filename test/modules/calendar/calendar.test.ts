import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../../src/kernel/clock.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { signUpTo } from '../../support/sign-up.js';
import { World, type PlannedOffering } from '../../support/world.js';

const START = Date.UTC(2026, 10, 10, 12);

eachDatabase((database, open) => {
  describe(`the calendar on ${database}`, () => {
    let portal: TestPortal;
    let world: World;
    let stop: PlannedOffering;

    beforeAll(async () => {
      portal = await open({ clock: START });
      world = new World(portal);
      const closesAt = Date.UTC(2026, 10, 30, 20);
      const startsAt = Date.UTC(2026, 11, 12, 6);
      // Shanghai is in the next month already when this closes.
      stop = await world.offering({
        title: 'Nairobi stop',
        zone: 'Asia/Shanghai',
        closesAt,
        startsAt,
        pools: [{ capacity: 5 }],
      });
      await world.offering({ title: 'Secret draft', state: 'draft', startsAt });
    });
    afterAll(() => portal.close());

    it('puts a date on the day it falls on where it counts, and keeps drafts out', async () => {
      const visitor = portal.visitor();
      const [november, december] = await Promise.all(
        ['2026-11', '2026-12'].map(async (month) => (await visitor.get(`/calendar?month=${month}`)).text),
      );
      expect(november).not.toContain('Sign-up closes');
      expect(december).toMatch(/datetime="2026-12-01"[\s\S]*?Sign-up closes[\s\S]*?datetime="2026-12-02"/u);
      expect(december).toMatch(/datetime="2026-12-12"[\s\S]*?Begins[\s\S]*?Nairobi stop/u);
      expect(december).not.toContain('Secret draft');
      expect((await visitor.get('/calendar?month=nonsense&program=none&region=XX')).status).toBe(200);
    });

    it('is a file with the same ids and bytes until something changes, then with a higher sequence', async () => {
      const visitor = portal.visitor();
      const first = await visitor.get('/calendar.ics');
      expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(first.text).toContain(`UID:offering-${stop.id}-closes`);
      expect(first.text).toContain('DTSTART:20261130T200000Z');
      expect(first.text).not.toContain('Secret draft');
      portal.clock.advance(DAY);
      const headers = { 'if-none-match': first.headers.etag ?? '' };
      expect((await visitor.get('/calendar.ics', { headers })).status).toBe(304);
      await world.write((tx) =>
        tx.db.change('UPDATE offerings SET closes_at = closes_at + 3600000, version = version + 1 WHERE id = :id', {
          id: stop.id,
        }),
      );
      const moved = await visitor.get('/calendar.ics', { headers });
      expect(moved.status).toBe(200);
      expect(moved.text).toContain('DTSTART:20261130T210000Z');
      const sequence = (text: string) =>
        Number(new RegExp(`UID:offering-${stop.id}-closes[\\s\\S]*?SEQUENCE:(\\d+)`, 'u').exec(text)?.[1]);
      expect(sequence(moved.text)).toBe(sequence(first.text) + 1);
    });

    it('gives a person their own dates by a secret address, until they end it', async () => {
      const person = await world.person('Amina');
      await signUpTo(portal, person, stop.id);
      const theirs = await portal.signIn(person);
      const page = await theirs.get('/me/calendar');
      expect((await theirs.submit(page, {}, '/me/calendar')).status).toBe(303);
      const [address = ''] = /\/calendar\/[\w-]{43}\.ics/u.exec((await theirs.get('/me/calendar')).text) ?? [];
      const stranger = portal.visitor();
      const feed = await stranger.get(address);
      expect([feed.status, feed.text.includes('Nairobi stop'), feed.text.includes('UID:registration-')]).toEqual([
        200,
        true,
        true,
      ]);
      const rows = await portal.get(Database).read.rows('SELECT token_hash FROM calendar_feeds');
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain(address.slice(10, 53));
      const ended = await theirs.submit(await theirs.get('/me/calendar'), {}, '/me/calendar/revocation');
      expect(ended.status).toBe(303);
      expect((await stranger.get(address)).status).toBe(404);
      await theirs.submit(await theirs.get('/me/calendar'), {}, '/me/calendar');
      expect((await theirs.get('/me/calendar')).text).not.toContain(address);
    });
  });
});
