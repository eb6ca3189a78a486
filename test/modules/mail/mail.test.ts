import { afterEach, describe, expect, inject, it } from 'vitest';
import { MINUTE } from '../../../src/kernel/clock.js';
import { MOST_ATTEMPTS } from '../../../src/platform/jobs/backoff.js';
import { calendarFile } from '../../../src/platform/mail/calendar-file.js';
import type { Letter, LetterTo } from '../../../src/platform/mail/letter.js';
import { Letters } from '../../../src/platform/mail/letters.js';
import '../../support/provided.js';
import { openSmtp, type SmtpHost } from '../../support/smtp.js';
import { openMachinery, type TestMachinery } from '../outbox/machinery.js';

const database = inject('databaseKind');

interface MailState {
  readonly state: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

describe(`mail on ${database}`, () => {
  let smtp: SmtpHost;
  let machinery: TestMachinery;
  const open = async (environment: NodeJS.ProcessEnv = {}) => {
    smtp = await openSmtp();
    machinery = await openMachinery(database, {
      environment: {
        SMTP_URL: smtp.url,
        BASE_URL: 'https://portal.example',
        TRELLIS_SITE_NAME: 'Orchard',
        TRELLIS_MAIL_FROM: 'Orchard <hello@mail.example>',
        ...environment,
      },
    });
  };
  afterEach(async () => {
    await machinery.close();
    await smtp.close();
  });

  const letter: Letter = {
    subject: 'You are signed up',
    title: 'You are signed up',
    paragraphs: ['Your place is confirmed.'],
  };
  const send = (more: Partial<Letter> = {}, to: Partial<LetterTo> = {}) =>
    machinery.units.run(machinery.ctx(), (tx) =>
      machinery.get(Letters).send(tx, {
        id: 'seed-1',
        to: { address: 'student@demo.example', locale: 'en' },
        letter: { ...letter, ...more },
        ...to,
      }),
    );
  const mails = () => machinery.ctx().db.rows<MailState>(`SELECT state, subject, text, html FROM mails ORDER BY id`);
  const job = () =>
    machinery
      .ctx()
      .db.row<{ state: string; dueAt: number; attempts: number }>(
        `SELECT state, due_at, attempts FROM jobs WHERE kind = 'mail.send' ORDER BY id DESC LIMIT 1`,
      );
  const untilDue = async () => {
    machinery.clock.set((await job())?.dueAt ?? 0);
    await machinery.drain();
  };

  it('sends text, HTML and a calendar file with stable headers', async () => {
    await open();
    const calendar = calendarFile({
      uid: 'u-1',
      sequence: 0,
      stamp: 0,
      title: 'Final',
      startsAt: Date.UTC(2026, 11, 12, 1),
    });
    await send({
      calendar,
      facts: [{ label: 'Reference', value: 'IK7Q <2M4X>' }],
      action: { label: 'See your registration', path: '/registrations/1' },
    });
    await machinery.drain();
    expect(smtp.received).toHaveLength(1);
    const { raw, to, from } = smtp.received[0]!;
    expect([from, to]).toEqual(['hello@mail.example', ['student@demo.example']]);
    expect(raw).toMatch(/^Message-ID: <seed-1@mail\.example>\r$/imu);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/imu);
    expect(raw).toMatch(/multipart\/mixed/u);
    expect(raw).toMatch(/multipart\/alternative/u);
    expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8/iu);
    expect(raw).toMatch(/Content-Type: text\/html; charset=utf-8/iu);
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/iu);
    const [mail] = await mails();
    expect(mail?.state).toBe('sent');
    expect(mail?.html).toContain('IK7Q &lt;2M4X>');
    expect(mail?.html).toContain('href="https://portal.example/registrations/1"');
    expect(mail?.text).toContain('https://portal.example/registrations/1');
  });

  it('writes a calendar entry in UTC that a later file can take back', () => {
    const entry = {
      uid: 'u-1',
      stamp: 0,
      title: 'Final',
      startsAt: Date.UTC(2026, 11, 12, 1),
      endsAt: Date.UTC(2026, 11, 12, 9),
    };
    const lines = calendarFile({ ...entry, sequence: 1, cancelled: true }).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'UID:u-1',
        'SEQUENCE:1',
        'STATUS:CANCELLED',
        'DTSTART:20261212T010000Z',
        'DTEND:20261212T090000Z',
      ]),
    );
  });

  it('writes a letter once per id', async () => {
    await open();
    await send();
    await send({ title: 'again' });
    await machinery.drain();
    expect(smtp.received).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  it('sends nothing for a unit of work that failed', async () => {
    await open();
    const failing = machinery.units.run(machinery.ctx(), async (tx) => {
      await machinery.get(Letters).send(tx, { id: 'x', to: { address: 'a@b.example', locale: 'en' }, letter });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await machinery.drain();
    expect(smtp.received).toEqual([]);
  });

  it('tries again while the server is busy', async () => {
    await open();
    smtp.mood = 'busy';
    await send();
    await machinery.drain();
    expect(await mails()).toMatchObject([{ state: 'queued' }]);
    smtp.mood = 'accept';
    await untilDue();
    expect(await mails()).toMatchObject([{ state: 'sent' }]);
    expect(smtp.received).toHaveLength(1);
  });

  it('gives up when the server refuses for good', async () => {
    await open();
    smtp.mood = 'refuse';
    await send();
    await machinery.drain();
    expect(await mails()).toMatchObject([{ state: 'failed' }]);
    expect(await job()).toMatchObject({ state: 'dead', attempts: 1 });
  });

  it('fails a letter whose last try failed', async () => {
    await open();
    smtp.mood = 'busy';
    await send();
    await machinery.drain();
    await machinery.units.run(machinery.ctx(), (tx) =>
      tx.db.change(`UPDATE jobs SET attempts = :most`, { most: MOST_ATTEMPTS - 1 }),
    );
    await untilDue();
    expect(await mails()).toMatchObject([{ state: 'failed' }]);
    expect(await job()).toMatchObject({ state: 'dead' });
  });

  it('repeats the Message-ID when the answer after DATA was lost', async () => {
    await open();
    smtp.mood = 'drop';
    await send();
    await machinery.drain();
    expect(await mails()).toMatchObject([{ state: 'queued' }]);
    smtp.mood = 'accept';
    await untilDue();
    const ids = smtp.received.map(({ raw }) => /^Message-ID: (.*)\r$/imu.exec(raw)?.[1]);
    expect(ids).toEqual(['<seed-1@mail.example>', '<seed-1@mail.example>']);
    expect(await mails()).toMatchObject([{ state: 'sent' }]);
  });

  it('keeps no code once it was sent', async () => {
    await open();
    await send({ code: '314159', subject: '314159 is your code' });
    expect((await mails())[0]?.text).toContain('314159');
    await machinery.drain();
    expect(smtp.received[0]?.raw).toContain('314159');
    expect(await mails()).toEqual([{ state: 'sent', subject: '•••••• is your code', text: '', html: '' }]);
  });

  it('keeps to the number of letters a minute, but never lets a code wait', async () => {
    await open({ TRELLIS_MAIL_PER_MINUTE: '3' });
    for (let count = 0; count < 8; count += 1) await send({}, { id: `plain-${count}` });
    await machinery.drain();
    expect(smtp.received).toHaveLength(3);
    await send({ code: '271828' }, { id: 'code' });
    await machinery.drain();
    expect(smtp.received).toHaveLength(4);
    expect(smtp.received.at(-1)?.raw).toContain('271828');
    for (let round = 0; round < 60 && (await mails()).some(({ state }) => state === 'queued'); round += 1) {
      machinery.clock.advance(MINUTE / 2);
      await machinery.drain();
    }
    expect((await mails()).map(({ state }) => state)).toEqual(Array(9).fill('sent'));
  });

  it('speaks Arabic from right to left', async () => {
    await open();
    await send({}, { to: { address: 'a@b.example', locale: 'ar' } });
    expect((await mails())[0]?.html).toContain('<html lang="ar" dir="rtl">');
  });
});
