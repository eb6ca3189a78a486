import type { Id } from '../../../kernel/id.js';

interface Choosable {
  readonly id: Id;
  readonly everyone: boolean;
  readonly capacity: number | null;
}

export type PoolChoice =
  { readonly ok: true; readonly poolIds: readonly Id[] } | { readonly ok: false; readonly key: string };

/**
 * The pools a sign-up takes seats in: all that everyone takes, and the one chosen of the others. A capacity
 * of 0 means closed, which is a refusal and not a queue.
 */
export function choosePools(pools: readonly Choosable[], chosenId: Id | null): PoolChoice {
  const optional = pools.filter(({ everyone }) => !everyone);
  const chosen = optional.find(({ id }) => id === chosenId);
  if (optional.length > 0 && !chosen) return { ok: false, key: 'registrations.pool_missing' };
  if (optional.length === 0 && chosenId !== null) return { ok: false, key: 'registrations.pool_unknown' };
  const taken = [...pools.filter(({ everyone }) => everyone), ...(chosen ? [chosen] : [])];
  if (taken.some(({ capacity }) => capacity === 0)) return { ok: false, key: 'registrations.pool_closed' };
  return { ok: true, poolIds: taken.map(({ id }) => id) };
}
