import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { offerExpiry } from './offer-expiry.js';

const at = (text: string, zone: string) => DateTime.fromISO(text, { zone }).toMillis();

describe('offer expiry', () => {
  it('is the offer hours later by day', () => {
    expect(offerExpiry(at('2026-11-20T10:00', 'Africa/Nairobi'), 24, 'Africa/Nairobi', null)).toBe(
      at('2026-11-21T10:00', 'Africa/Nairobi'),
    );
  });

  it('waits for the morning of the person, not of the office', () => {
    const now = at('2026-11-20T21:30', 'Asia/Shanghai');
    expect(offerExpiry(now, 2, 'Asia/Shanghai', null)).toBe(at('2026-11-21T08:00', 'Asia/Shanghai'));
    expect(offerExpiry(now, 2, 'Africa/Nairobi', null)).toBe(now + 2 * 3_600_000);
  });

  it('is cut at the end of offers unless that is at night', () => {
    const now = at('2026-11-20T10:00', 'Africa/Nairobi');
    expect(offerExpiry(now, 48, 'Africa/Nairobi', at('2026-11-21T09:00', 'Africa/Nairobi'))).toBe(
      at('2026-11-21T09:00', 'Africa/Nairobi'),
    );
    expect(offerExpiry(now, 48, 'Africa/Nairobi', at('2026-11-21T06:00', 'Africa/Nairobi'))).toBe(
      at('2026-11-21T08:00', 'Africa/Nairobi'),
    );
  });

  it('is right in the night in which the clocks change', () => {
    const expiry = offerExpiry(at('2026-03-28T23:30', 'Europe/Berlin'), 3, 'Europe/Berlin', null);
    expect(expiry).toBe(at('2026-03-29T08:00', 'Europe/Berlin'));
  });

  it('never lies in anybody’s night nor before now', () => {
    const zones = ['Africa/Nairobi', 'Asia/Shanghai', 'America/Santiago', 'Asia/Kathmandu', 'Europe/Warsaw'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
        fc.integer({ min: 1, max: 720 }),
        fc.constantFrom(...zones),
        fc.option(fc.integer({ min: -86_400_000, max: 8_640_000_000 })),
        (now, hours, zone, until) => {
          const expiry = offerExpiry(now, hours, zone, until === null ? null : now + until);
          const local = DateTime.fromMillis(expiry, { zone });
          const quiet = local.hour >= 22 || local.hour < 8;
          expect(quiet).toBe(false);
          expect(expiry).toBeGreaterThanOrEqual(now);
        },
      ),
    );
  });
});
