import { expect, it } from 'vitest';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { calendarFile } from '../../../src/platform/mail/calendar-file.js';
import { Letters } from '../../../src/platform/mail/letters.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';

const letter = {
  subject: 'You are signed up',
  title: 'You are signed up',
  paragraphs: ['<script>alert(1)</script>'],
  action: { label: 'See it', path: '/registrations/1' },
  calendar: calendarFile({ uid: 'u', sequence: 0, stamp: 0, title: 'Final', startsAt: 0 }),
};

async function sendOne(portal: TestPortal): Promise<string> {
  await portal
    .get(UnitOfWork)
    .run(portal.ctx(), (tx) =>
      portal.get(Letters).send(tx, { id: 'seed', to: { address: 'student@demo.example', locale: 'en' }, letter }),
    );
  await portal.drain();
  const [mail] = await portal.letters.take();
  return mail!.id;
}

eachDatabase((_database, open) => {
  it('shows letters in the mailbox, framed and harmless', async () => {
    const portal = await open();
    const id = await sendOne(portal);
    const get = async (path: string) => {
      const answer = await fetch(portal.url + path);
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    };
    const list = await get('/dev/mail?to=student@demo.example');
    expect(list.status).toBe(200);
    expect(list.body).toContain(`href="/dev/mail/${id}"`);
    expect((await get('/dev/mail?to=nobody@demo.example')).body).not.toContain(id);

    const one = await get(`/dev/mail/${id}`);
    expect(one.headers.get('content-security-policy')).toContain("frame-src 'self'");
    expect(one.body).toContain(`src="/dev/mail/${id}/letter"`);

    const framed = await get(`/dev/mail/${id}/letter`);
    expect(framed.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/u);
    expect(framed.body).toContain('&lt;script>alert(1)');
    expect(framed.body).not.toContain('<script');

    const file = await get(`/dev/mail/${id}/calendar.ics`);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(file.body).toContain('BEGIN:VCALENDAR');
    expect((await get('/dev/mail/01890000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('has no mailbox in production', async () => {
    const portal = await open({ environment: { TRELLIS_MODE: 'production' } });
    const id = await sendOne(portal);
    for (const path of ['', `/${id}`, `/${id}/letter`, `/${id}/calendar.ics`]) {
      expect((await fetch(`${portal.url}/dev/mail${path}`)).status).toBe(404);
    }
  });
});
