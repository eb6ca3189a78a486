import { describe, expect, it } from 'vitest';
import { isZone, knownZones, zoneCity } from '../../../src/platform/i18n/zones.js';
import { timesFor } from '../../../src/platform/i18n/times.js';

const NOW = Date.UTC(2026, 10, 26, 12, 0);
const DEADLINE = Date.UTC(2026, 11, 4, 15, 59);

describe('a deadline', () => {
  it('is written with its zone, and with the time of a reader elsewhere', () => {
    const times = timesFor('en', 'Africa/Cairo', NOW);
    expect(times.deadline(DEADLINE, 'Asia/Shanghai')).toEqual({
      text: 'Fri 4 Dec 2026, 23:59 Shanghai',
      yours: 'your time 17:59',
      iso: '2026-12-04T15:59:00.000Z',
      left: 'in 8 days',
    });
  });

  it('names the day when the reader is on another one', () => {
    const times = timesFor('en', 'Pacific/Auckland', NOW);
    expect(times.deadline(DEADLINE, 'Asia/Shanghai').yours).toBe('your time Sat 5 Dec 2026, 04:59');
  });

  it('is written once for a reader whose clock shows the same, in whatever zone', () => {
    expect(timesFor('en', 'Asia/Singapore', NOW).deadline(DEADLINE, 'Asia/Shanghai').yours).toBeNull();
    expect(timesFor('en', null, NOW).deadline(DEADLINE, 'Asia/Shanghai').yours).toBeNull();
  });

  it('speaks Chinese and Arabic', () => {
    expect(timesFor('zh-CN', 'Europe/Berlin', NOW).deadline(DEADLINE, 'Asia/Shanghai')).toMatchObject({
      text: '2026年12月4日周五 23:59（上海时间）',
      yours: '你的时间 16:59',
    });
    expect(timesFor('ar', null, NOW).deadline(DEADLINE, 'Asia/Riyadh').text).toBe(
      'الجمعة، 4 ديسمبر 2026، 18:59 بتوقيت الرياض',
    );
  });
});

describe('a span', () => {
  it.each([
    [59_000, 'in 0 minutes'],
    [119 * 60_000, 'in 119 minutes'],
    [26 * 3_600_000, 'in 26 hours'],
    [8 * 86_400_000 + 1, 'in 8 days'],
    [-3 * 3_600_000, '3 hours ago'],
  ])('of %i ms is "%s"', (span, text) => {
    expect(timesFor('en', null, NOW).relative(NOW + span)).toBe(text);
  });
});

describe('zones', () => {
  it('have a city in the reader’s language, else their English one', () => {
    expect(zoneCity('America/New_York', 'en')).toBe('New York');
    expect(zoneCity('America/New_York', 'zh-CN')).toBe('纽约');
    expect(zoneCity('America/Port_of_Spain', 'zh-CN')).toBe('Port of Spain');
  });

  it('are known by name only', () => {
    expect(knownZones().every(isZone)).toBe(true);
    for (const wrong of ['+08:00', 'Asia/Atlantis', '', 'GMT+1', null, 8, 'Asia/Shanghai\u0000', ['UTC']]) {
      expect(isZone(wrong)).toBe(false);
    }
  });
});

it('writes numbers with as many digits as asked', () => {
  const times = timesFor('en', null, NOW);
  expect([times.number(12_345), times.number(1.5, 2)]).toEqual(['12,345', '1.50']);
});
