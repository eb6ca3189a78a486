import type { Id } from './id.js';

/** Who acts. What they may reach is data of the `access` module, never part of the actor. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly accountId: Id; readonly sessionId: string }
  | { readonly kind: 'system'; readonly name: string };

export const ANONYMOUS: Actor = { kind: 'anonymous' };

export function personOf(actor: Actor): Id | null {
  return actor.kind === 'person' ? actor.accountId : null;
}
