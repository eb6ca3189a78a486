import type { Instant } from '../../../kernel/clock.js';

/** What an institution said of a person. */
interface Standing {
  readonly role: string;
  readonly state: string;
  /** The last day it holds, `2026-08-31`; null: no end is known. */
  readonly untilDay: string | null;
}

const TEACHING = ['teacher', 'staff'];

/** Whether somebody may keep class lists there: the institution has confirmed that they teach or work at it, and still does. */
export function isTeaching({ role, state, untilDay }: Standing, now: Instant): boolean {
  const today = new Date(now).toISOString().slice(0, 10);
  return TEACHING.includes(role) && state === 'confirmed' && (untilDay === null || untilDay >= today);
}
