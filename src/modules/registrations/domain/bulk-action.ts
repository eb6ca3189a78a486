import { isLive, type RegistrationState } from './registration-state.js';

/** What can be done to many registrations at once. */
export const BULK_ACTIONS = ['approval', 'refusal', 'cancellation'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

export function isBulkAction(value: string): value is BulkAction {
  return (BULK_ACTIONS as readonly string[]).includes(value);
}

/** The person is told why, so there must be a reason. */
export function needsReason(action: BulkAction): boolean {
  return action !== 'approval';
}

/** Whether it can be done to a registration in this state. */
export function fits(action: BulkAction, state: RegistrationState): boolean {
  if (action === 'cancellation') return isLive(state) && state !== 'draft';
  return state === 'under_review';
}

/** What an action would do to registrations in these states, before it is done. */
export interface BulkEffect {
  readonly chosen: number;
  /** To how many it can be done. */
  readonly done: number;
  /** Of those, who hold a place now. */
  readonly holding: number;
}

export function bulkEffect(action: BulkAction, states: readonly RegistrationState[]): BulkEffect {
  const done = states.filter((state) => fits(action, state));
  const holding = done.filter((state) => state === 'confirmed' || state === 'offered').length;
  return { chosen: states.length, done: done.length, holding };
}
