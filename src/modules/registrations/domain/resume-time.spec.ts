import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../kernel/clock.js';
import { resumeTime } from './resume-time.js';

const zone = 'Africa/Nairobi';
const at = (text: string) => DateTime.fromISO(text, { zone }).toMillis();
const shown = (time: number | null) => time && DateTime.fromMillis(time, { zone }).toFormat('dd HH:mm');

describe('a draft that was left', () => {
  it('is brought to mind after a day', () => {
    expect(shown(resumeTime({ touchedAt: at('2026-11-02T10:00'), closesAt: null, zone }))).toBe('03 10:00');
    expect(shown(resumeTime({ touchedAt: at('2026-11-02T10:00'), closesAt: at('2026-11-20T10:00'), zone }))).toBe(
      '03 10:00',
    );
  });

  it('is brought to mind sooner where sign-up closes before that', () => {
    const touchedAt = at('2026-11-02T10:00');
    expect(shown(resumeTime({ touchedAt, closesAt: at('2026-11-03T18:00'), zone }))).toBe('02 18:00');
    expect(shown(resumeTime({ touchedAt, closesAt: at('2026-11-02T18:00'), zone }))).toBe('02 12:00');
  });

  it('is left alone at night, and where it is too late', () => {
    expect(shown(resumeTime({ touchedAt: at('2026-11-02T23:10'), closesAt: null, zone }))).toBe('04 08:00');
    expect(resumeTime({ touchedAt: at('2026-11-02T17:30'), closesAt: at('2026-11-02T20:00'), zone })).toBeNull();
    expect(resumeTime({ touchedAt: at('2026-11-02T21:00'), closesAt: at('2026-11-03T08:30'), zone })).toBeNull();
  });

  it('is never touched at night nor after its deadline, whatever the times', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 * DAY }),
        fc.option(fc.integer({ min: 0, max: 5 * DAY })),
        fc.constantFrom('UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia'),
        (touchedAt, left, where) => {
          const closesAt = left === null ? null : touchedAt + left;
          const time = resumeTime({ touchedAt, closesAt, zone: where });
          if (time === null) return;
          const { hour } = DateTime.fromMillis(time, { zone: where });
          expect(hour >= 8 && hour < 22).toBe(true);
          expect(time).toBeGreaterThanOrEqual(touchedAt + 2 * HOUR);
          if (closesAt !== null) expect(time).toBeLessThan(closesAt);
        },
      ),
    );
  });
});
