import type { Id } from '../../kernel/id.js';
import { scopeKey, type ScopeKind } from '../../modules/access/index.js';
import type { Tx } from '../../platform/database/context.js';
import { insertAll } from './batch.js';
import { DEMO_ACCOUNTS, type DemoGrant } from './demo-accounts.js';
import { offeringId, programId, regionId } from './programs-seed.js';
import { demoId } from './seeded-random.js';

/** The roles of the demo accounts. */
export async function seedGrants(tx: Tx): Promise<void> {
  const rows = DEMO_ACCOUNTS.flatMap(({ id, grants }) => grants.map((grant) => grantRow(id, grant, tx)));
  await insertAll(tx, 'role_grants', rows);
}

function grantRow(accountId: Id, grant: DemoGrant, tx: Tx) {
  const kind: ScopeKind = grant.scopeKind;
  const scope = { kind, id: scopeIdOf(grant) };
  return {
    id: demoId(`grant:${accountId}/${grant.role}/${scopeKey(scope)}`),
    accountId,
    role: grant.role,
    scopeKind: kind,
    scopeId: scope.id,
    scopeKey: scopeKey(scope),
    reason: 'demo',
    grantedAt: tx.now,
    grantedBy: null,
    expiresAt: null,
    revokedAt: null,
    revokedBy: null,
  };
}

function scopeIdOf({ scopeKind, scope }: DemoGrant): Id | null {
  if (!scope) return null;
  if (scopeKind === 'program') return programId(scope);
  if (scopeKind === 'region') {
    const [program = '', code = ''] = scope.split('/');
    return regionId(program, code);
  }
  return scopeKind === 'offering' ? offeringId(scope) : demoId(`institution:${scope}`);
}
