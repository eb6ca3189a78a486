/** The states of product.md, in the order a registration may pass through them. */
export const REGISTRATION_STATES = [
  'draft',
  'under_review',
  'waiting',
  'offered',
  'confirmed',
  'declined',
  'withdrawn',
  'cancelled',
  'lapsed',
] as const;

export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** Every allowed change. What is not here is refused. */
const NEXT: Readonly<Record<RegistrationState, readonly RegistrationState[]>> = {
  draft: ['under_review', 'waiting', 'confirmed', 'withdrawn', 'lapsed'],
  under_review: ['waiting', 'confirmed', 'declined', 'withdrawn', 'cancelled', 'lapsed'],
  waiting: ['offered', 'withdrawn', 'cancelled', 'lapsed'],
  offered: ['confirmed', 'declined', 'lapsed', 'withdrawn', 'cancelled'],
  confirmed: ['withdrawn', 'cancelled', 'lapsed'],
  declined: [],
  withdrawn: [],
  cancelled: [],
  lapsed: [],
};

/** Live registrations count against "one per person and offering"; ended ones do not. */
export const LIVE_STATES: readonly RegistrationState[] = REGISTRATION_STATES.filter((state) => NEXT[state].length > 0);

/** States in which a registration holds its seats. */
export const SEATED_STATES: readonly RegistrationState[] = ['offered', 'confirmed'];

export function mayBecome(from: RegistrationState, to: RegistrationState): boolean {
  return NEXT[from].includes(to);
}

export function isLive(state: RegistrationState): boolean {
  return LIVE_STATES.includes(state);
}

export function holdsSeats(state: RegistrationState): boolean {
  return SEATED_STATES.includes(state);
}

export function isRegistrationState(value: unknown): value is RegistrationState {
  return (REGISTRATION_STATES as readonly unknown[]).includes(value);
}
