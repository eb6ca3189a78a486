import { createHash } from 'node:crypto';
import type { Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';

/** Ids of the demo world stand in the past, so that everything people do afterwards sorts behind it. */
const FIRST_MOMENT = Date.UTC(2024, 0, 1);

/** The same id for the same name in every run: a UUIDv7 whose random part is a hash. `order` sorts ids of one kind. */
export function demoId(name: string, order = 0): Id {
  return demoIdAt(name, FIRST_MOMENT + order);
}

/** As `demoId`, standing at a moment of its own: events are read in the order of their ids. */
export function demoIdAt(name: string, at: Instant): Id {
  const time = at.toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(name).digest('hex');
  const variant = '89ab'[Number.parseInt(hash.charAt(3), 16) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}

/** Repeatable chance (mulberry32, Tommy Ettinger 2017): the same seed gives the same numbers everywhere. */
export class SeededRandom {
  private state: number;

  constructor(seed: string) {
    this.state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<Thing>(things: readonly [Thing, ...Thing[]]): Thing {
    return things[this.whole(0, things.length - 1)] ?? things[0];
  }

  /** Up to `count` different things, in a random order. */
  sample<Thing>(things: readonly Thing[], count: number): Thing[] {
    const pool = [...things];
    const wanted = Math.min(count, pool.length);
    for (let index = 0; index < wanted; index += 1) {
      const other = this.whole(index, pool.length - 1);
      const [here, there] = [pool[index], pool[other]];
      if (here !== undefined && there !== undefined) [pool[index], pool[other]] = [there, here];
    }
    return pool.slice(0, wanted);
  }
}
