import { randomFillSync } from 'node:crypto';

/** A UUIDv7 in lower case with hyphens. An id names a thing; it is never a permission. */
export type Id = string;

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const bytes = new Uint8Array(16);
/** Asking the system for randomness costs more than all else here, so it is asked once for many ids. */
const pool = new Uint8Array(16 * 256);
let used = pool.length;
let lastMillisecond = 0;
let sequence = 0;

/**
 * A new UUIDv7 (RFC 9562, section 5.7, method 1: a 12-bit counter in rand_a), so ids made in one
 * process sort in the order they were made even within a millisecond.
 */
export function newId(now: number = Date.now()): Id {
  takeRandom();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = ((bytes[6] ?? 0) & 0x07) * 256 + (bytes[7] ?? 0);
  } else if (++sequence > 0xfff) {
    lastMillisecond += 1;
    sequence = 0;
  }
  let rest = lastMillisecond;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = 0x70 | (sequence >> 8);
  bytes[7] = sequence & 0xff;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Fills `bytes` with randomness that nobody else gets. */
function takeRandom(): void {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  bytes.set(pool.subarray(used, used + 16));
  used += 16;
}

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && PATTERN.test(value);
}
