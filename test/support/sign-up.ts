import type { Id } from '../../src/kernel/id.js';
import { SignUp } from '../../src/modules/registrations/index.js';
import type { TestPortal } from './portal.js';

/** Signs a person up for an offering whose form asks nothing, and returns the registration. */
export async function signUpTo(portal: TestPortal, accountId: Id, offeringId: Id): Promise<Id> {
  const outcome = await portal.get(SignUp).submit(portal.ctx(accountId), offeringId, { consents: {} });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.registrationId;
}
