import { beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { Offerings, Publication } from '../../../src/modules/programs/index.js';
import { ScopeNames } from '../../../src/modules/access/index.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { World } from '../../support/world.js';

eachDatabase((_database, open) => {
  describe('the desk of an offering', () => {
    let portal: TestPortal;
    let world: World;
    let programId: Id;
    let editionId: Id;
    let organizerId: Id;
    let organizer: Visitor;

    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      ({ programId, editionId } = await world.edition());
      organizerId = await world.person('Olu Organizer');
      await world.grant(organizerId, 'organizer', { kind: 'program', id: programId });
      organizer = await portal.signIn(organizerId);
    });

    const settings = (id: Id) => `/desk/offerings/${id}/settings`;

    it('makes a draft, refuses to publish it half done, publishes it, closes and opens it again', async () => {
      const form = await organizer.get(`/desk/offerings/new?edition=${editionId}`);
      const made = await organizer.submit(
        form,
        { 'title.en': 'Łódź stop: operators', zone: 'Europe/Warsaw' },
        '/desk/offerings',
      );
      expect(made.status).toBe(303);
      const id = /offerings\/([0-9a-f-]{36})\/settings/u.exec(made.location ?? '')?.[1] ?? '';
      expect(await portal.get(Offerings).find(portal.ctx(), id)).toMatchObject({
        slug: 'odz-stop-operators',
        state: 'draft',
        version: 1,
        programId,
        editionId,
      });

      const refused = await organizer.post(`/desk/offerings/${id}/publication`);
      expect(refused.status).toBe(422);
      const offering = await portal.get(Offerings).find(portal.ctx(), id);
      const faults = await portal.get(Publication).faults(portal.ctx(organizerId), offering);
      expect(faults.map(({ key }) => key)).toEqual([
        'programs.publish.summary_missing',
        'registrations.publish_needs_pool',
        'registrations.publish_needs_form',
      ]);

      const ready = await world.offering({ editionId, state: 'draft', title: 'Ready to go' });
      expect((await organizer.get(`/desk/offerings/${ready.id}/preview`)).text).toContain('Ready to go');
      const moves = [
        ['publication', 'published'],
        ['closure', 'closed'],
        ['closure/reversal', 'published'],
      ] as const;
      for (const [path, state] of moves) {
        const page = await organizer.get(`/desk/offerings/${ready.id}/${path}`);
        const answer = await organizer.submit(page, {}, `/desk/offerings/${ready.id}/${path}`);
        expect([path, answer.status]).toEqual([path, 303]);
        expect((await portal.get(Offerings).find(portal.ctx(), ready.id)).state).toBe(state);
      }
      expect((await organizer.post(`/desk/offerings/${ready.id}/publication`)).status).toBe(409);
      const kinds = await portal
        .ctx()
        .db.rows<{ kind: string }>('SELECT kind FROM events WHERE offering_id = :id ORDER BY id', { id: ready.id });
      expect(kinds.map(({ kind }) => kind)).toEqual(['OfferingPublished', 'OfferingClosed', 'OfferingReopened']);
    });

    it('keeps both versions when two people edit at once', async () => {
      const { id } = await world.offering({ editionId, title: 'Before' });
      const first = await organizer.get(settings(id));
      const second = await organizer.get(settings(id));
      expect((await organizer.submit(first, { 'title.en': 'First wins' }, settings(id))).status).toBe(303);
      const stale = await organizer.submit(second, { 'title.en': 'Second comes late' }, settings(id));
      expect(stale.status).toBe(409);
      expect(stale.text).toContain('Second comes late');
      expect(stale.text).toContain('Saved meanwhile: First wins');
      expect((await portal.get(Offerings).find(portal.ctx(), id)).title).toEqual({ en: 'First wins' });
      expect((await organizer.submit(stale, {}, settings(id))).status).toBe(303);
      expect(await portal.get(Offerings).find(portal.ctx(), id)).toMatchObject({
        title: { en: 'Second comes late' },
        version: 3,
      });
    });

    it('shows a refused form again with everything typed, and writes nothing', async () => {
      const { id } = await world.offering({ editionId, title: 'Stays' });
      const page = await organizer.get(settings(id));
      const answer = await organizer.submit(
        page,
        {
          'title.en': '',
          'summary.zh-CN': '两句话',
          opensAt: 'tomorrow',
          onlineUrl: 'javascript:alert(1)',
          offerHours: '0x10',
        },
        settings(id),
      );
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('两句话');
      expect((await portal.get(Offerings).find(portal.ctx(), id)).version).toBe(1);
    });

    it('refuses times that contradict each other, at the field that mends it', async () => {
      const { id } = await world.offering({ editionId, state: 'draft' });
      const page = await organizer.get(settings(id));
      const answer = await organizer.submit(
        page,
        {
          zone: 'UTC',
          opensAt: '2027-03-02T12:00',
          closesAt: '2027-03-02T12:00',
          startsAt: '2027-03-01T12:00',
          endsAt: '2027-02-28T12:00',
        },
        settings(id),
      );
      expect(answer.status).toBe(422);
      for (const [field, reason] of [
        ['closesAt', 'Let sign-up close after it opens.'],
        ['startsAt', 'It starts before sign-up opens.'],
        ['endsAt', 'It ends before it starts.'],
      ] as const) {
        expect(answer.text).toContain(`href="#field-${field}"`);
        expect(answer.text).toContain(reason);
      }
      expect((await portal.get(Offerings).find(portal.ctx(), id)).version).toBe(1);
    });

    it('refuses what the form does not ask for', async () => {
      const { id } = await world.offering({ editionId, state: 'draft' });
      const page = await organizer.get(settings(id));
      expect((await organizer.submit(page, { state: 'published' }, settings(id))).status).toBe(422);
      expect((await portal.get(Offerings).find(portal.ctx(), id)).state).toBe('draft');
    });

    it('is not there for who has no role, and forbidden to who may only watch', async () => {
      const { id, slug } = await world.offering({ editionId, state: 'draft' });
      const elsewhere = await world.edition();
      const stranger = await world.person();
      await world.grant(stranger, 'organizer', { kind: 'program', id: elsewhere.programId });
      const theirs = await portal.signIn(stranger);
      for (const path of [settings(id), `/desk/offerings/${id}/preview`, `/offerings/${slug}`])
        expect([path, (await theirs.get(path)).status]).toEqual([path, 404]);
      expect((await theirs.post(`/desk/offerings/${id}/publication`)).status).toBe(404);
      const observer = await world.person();
      await world.grant(observer, 'observer', { kind: 'program', id: programId });
      await world.grant(observer, 'organizer', { kind: 'program', id: elsewhere.programId });
      const watching = await portal.signIn(observer);
      expect((await watching.get(`/desk/offerings/${id}/preview`)).status).toBe(200);
      expect((await watching.get(settings(id))).status).toBe(403);
    });

    it('lists what I run and what needs me', async () => {
      await world.offering({ editionId, title: 'Closes tomorrow', closesAt: portal.clock.now() + DAY });
      const desk = await organizer.get('/desk');
      expect(desk.status).toBe(200);
      expect(desk.text).toContain('Closes tomorrow');
      expect((await portal.visitor().get('/desk')).status).not.toBe(200);
    });

    it('tells access the names and ancestors of the places roles hold at', async () => {
      const { id } = await world.offering({ editionId, title: 'A place' });
      const [place] = (await portal.get(ScopeNames).get('offering')?.find(portal.ctx(), [id])) ?? [];
      expect(place?.name.en).toMatch(/^Program \d+, 2026, A place$/u);
      expect(place?.resource).toMatchObject({ programId, editionId, offeringId: id });
    });
  });
});
