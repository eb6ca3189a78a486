import type { Tx } from '../../../platform/database/context.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { findRegistration, type RegistrationRow } from './registration.repository.js';
import { lockPools } from './seat-pool.repository.js';

/**
 * A registration as it stands behind the locks of its offering's pools: the one order in which every verb that moves
 * seats locks, so that none of them can deadlock. `permit` sees it before anything is locked: who may not touch it
 * waits for nobody and learns nothing. Throws `not_found`.
 */
export async function lockRegistration(
  tx: Tx,
  id: Id,
  permit: (found: RegistrationRow) => void | Promise<void> = () => undefined,
): Promise<RegistrationRow> {
  const before = await findRegistration(tx, id);
  if (!before) throw new DomainError('not_found', 'errors.not_found');
  await permit(before);
  // SQLite has one writer: what was read cannot have changed.
  if (tx.db.dialect === 'sqlite') return before;
  await lockPools(tx, before.offeringId);
  const locked = await findRegistration(tx, id);
  if (!locked) throw new DomainError('not_found', 'errors.not_found');
  return locked;
}
