import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Tx } from './context.js';

interface StoredAnswer {
  readonly bodyDigest: string;
  readonly result: string | null;
}

/**
 * Does the work once per (actor, route, key). The key goes in first: of two posts at the same moment the second waits
 * for the first and then finds its answer. `nth` tells apart the units one request runs in a row.
 */
export async function answerOnce<Result>(tx: Tx, nth: number, work: () => Promise<Result>): Promise<Result> {
  if (!tx.idempotency) return work();
  const { route, key, bodyDigest } = tx.idempotency;
  const id = { actorKey: actorKey(tx.actor), route, key: nth === 1 ? key : `${key}#${nth}` };
  const row = { ...id, bodyDigest, result: null, createdAt: tx.now };
  const first = await tx.db.insert('idempotency_keys', row, { orIgnore: true });
  if (first === 0) return storedAnswer<Result>(tx, id, bodyDigest);
  const result = await work();
  if (result !== undefined) {
    await tx.db.change(
      `UPDATE idempotency_keys SET result = :result WHERE actor_key = :actorKey AND route = :route AND key = :key`,
      { ...id, result: JSON.stringify(result) },
    );
  }
  return result;
}

async function storedAnswer<Result>(tx: Tx, id: Record<string, string>, bodyDigest: string): Promise<Result> {
  const stored = await tx.db.row<StoredAnswer>(
    `SELECT body_digest, result FROM idempotency_keys WHERE actor_key = :actorKey AND route = :route AND key = :key`,
    id,
  );
  if (stored?.bodyDigest !== bodyDigest) throw new DomainError('conflict', 'errors.key_reused');
  return (stored.result === null ? undefined : JSON.parse(stored.result)) as Result;
}

function actorKey(actor: Actor): string {
  if (actor.kind === 'person') return actor.accountId;
  return actor.kind === 'system' ? `system:${actor.name}`.slice(0, 64) : 'anonymous';
}
