import type { Instant } from '../../../kernel/clock.js';

/** The day an instant lies in, by UTC: school years do not end at the minute. */
export function dayOf(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10);
}
