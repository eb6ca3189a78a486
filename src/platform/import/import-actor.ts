import type { Ctx } from '../database/context.js';
import type { ImportRecord } from './import-record.js';

/**
 * A job's ctx as the person who asked for it: what it does stands under their name, and what they may no longer reach
 * is refused to it too. The post's idempotency key stays with the post.
 */
export function actingFor(ctx: Ctx, { accountId }: Pick<ImportRecord, 'accountId'>): Ctx {
  return { ...ctx, actor: { kind: 'person', accountId, sessionId: 'import' }, idempotency: null };
}
