import type { NominationView } from '../../../../views/registrations/nomination.js';
import { saidNo } from '../domain/nomination.js';
import type { OwnRegistration } from '../service/registration-reader.service.js';
import type { OwnNomination } from '../service/nominations.service.js';

/** What a person is told of who asked them, while it is open and after it ended without them; null once they said yes. */
export function nominationView(
  nomination: OwnNomination | null,
  registration: Pick<OwnRegistration['registration'], 'id' | 'state' | 'submittedAt'>,
): NominationView | null {
  if (!nomination || registration.submittedAt !== null) return null;
  const { id, state } = registration;
  const standing = state === 'draft' ? 'open' : saidNo(registration) ? 'refused' : state === 'lapsed' ? 'lapsed' : null;
  if (standing === null) return null;
  return {
    ...nomination,
    standing,
    refuseAction: state === 'draft' ? `/registrations/${id}/nomination/refusal` : null,
  };
}
