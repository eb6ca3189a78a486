import type { Answer } from '../../support/answer.js';

/** How a route receives somebody: lets them in, sends them to sign in, refuses them, or is not there for them. */
export type Reception = 'in' | 'sign in' | 'no' | 'hidden';

export const PERSONAS = ['anonymous', 'student', 'stranger', 'observer', 'organizer', 'administrator'] as const;

/**
 * Who knocks. The student owns the registrations of the scene; the stranger organizes another program; the observer
 * may look at the scene's program and the organizer runs it.
 */
export type Persona = (typeof PERSONAS)[number];

/** What a route says to each persona, in the order of `PERSONAS`. */
export type Receptions = readonly [Reception, Reception, Reception, Reception, Reception, Reception];

/** An answer of any other kind is a failure by itself: its status is told. */
export function receptionOf(answer: Answer): Reception | number {
  if (answer.status === 303 && answer.location?.startsWith('/sign-in?next=')) return 'sign in';
  if (answer.status === 403) return 'no';
  if (answer.status === 404) return 'hidden';
  return answer.status < 500 ? 'in' : answer.status;
}

export const EVERYONE: Receptions = ['in', 'in', 'in', 'in', 'in', 'in'];
export const NOBODY: Receptions = ['hidden', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden'];
export const SIGNED_IN: Receptions = ['sign in', 'in', 'in', 'in', 'in', 'in'];
/** The person it belongs to; to others it does not exist. */
export const OWNER: Receptions = ['sign in', 'in', 'hidden', 'hidden', 'hidden', 'hidden'];
/** For things of one's own: whoever is signed in is told that this one is not there. */
export const NOTHING_THERE: Receptions = ['sign in', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden'];
/** Whoever may look at the offering: the guard refuses who looks at none, the service hides it from who looks at others. */
export const WATCHERS: Receptions = ['sign in', 'no', 'hidden', 'in', 'in', 'in'];
/** Whoever may change the offering. */
export const ORGANIZERS: Receptions = ['sign in', 'no', 'hidden', 'no', 'in', 'in'];
/** Any organizer: what they find there is only what they reach. */
export const OFFICE: Receptions = ['sign in', 'no', 'in', 'no', 'in', 'in'];
/** The same, and observers. */
export const WATCHING_OFFICE: Receptions = ['sign in', 'no', 'in', 'in', 'in', 'in'];
export const ADMINISTRATORS: Receptions = ['sign in', 'no', 'no', 'no', 'no', 'in'];
