import { DateTime } from 'luxon';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localDay, localHour } from '../../../src/platform/i18n/local-day.js';

const ZONES = ['UTC', 'Asia/Shanghai', 'Africa/Nairobi', 'America/St_Johns', 'Pacific/Apia', 'Europe/Berlin'];

it('says the day and the hour that luxon says, in every zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) }),
      fc.constantFrom(...ZONES),
      (at, zone) => {
        const there = DateTime.fromMillis(at, { zone });
        expect([localDay(at, zone), localHour(at, zone)]).toEqual([there.toISODate(), there.hour]);
      },
    ),
  );
});
