import { digestOf } from '../../kernel/digest.js';
import type { Id } from '../../kernel/id.js';
import type { InsertRow } from '../../platform/database/context.js';
import { eventDigest, personalDigest } from '../../platform/outbox/event-digest.js';
import type { Change, SimulatedSignUp } from './seat-simulation.js';
import { demoIdAt } from './seeded-random.js';

/** As the registrations write them: what a change is called depends on where it leads, sometimes on where from. */
const KINDS: Readonly<Record<string, string>> = {
  under_review: 'RegistrationSubmitted',
  waiting: 'RegistrationWaitlisted',
  offered: 'SeatOffered',
  confirmed: 'RegistrationConfirmed',
  declined: 'SeatOfferDeclined',
  withdrawn: 'RegistrationWithdrawn',
  lapsed: 'SeatOfferLapsed',
  'offered>confirmed': 'SeatOfferAccepted',
  'under_review>declined': 'RegistrationDeclined',
};

/** Changes that the person made; the others are the portal's or the office's. */
const BY_PERSON: ReadonlySet<string> = new Set(['withdrawn', 'declined', 'offered>confirmed']);

/** One event per change, genuine by its digest, in the order of time. */
export function eventRows(signUp: SimulatedSignUp, offeringId: Id, registrationId: Id): InsertRow[] {
  return signUp.history.map((change) => eventRow(signUp, change, offeringId, registrationId));
}

function eventRow({ person }: SimulatedSignUp, change: Change, offeringId: Id, registrationId: Id): InsertRow {
  const { at, from, to, reason } = change;
  const way = `${from}>${to}`;
  const isOwn = from === null || ((BY_PERSON.has(to) || BY_PERSON.has(way)) && way !== 'under_review>declined');
  const salt = reason === null ? null : digestOf(`salt:${registrationId}/${at}`).slice(0, 32);
  const facts = {
    id: demoIdAt(`event:${registrationId}/${at}`, at),
    at,
    actorKind: isOwn ? 'person' : 'system',
    actorId: isOwn ? person.id : null,
    actorName: isOwn ? null : 'demo',
    kind: KINDS[way] ?? KINDS[to] ?? 'RegistrationChanged',
    subjectType: 'registration',
    subjectId: registrationId,
    offeringId,
    accountId: person.id,
    fromState: from,
    toState: to,
    personalDigest: salt === null ? null : personalDigest(salt, reason, null),
  };
  return { ...facts, reason, detail: null, salt, digest: eventDigest(facts) };
}
