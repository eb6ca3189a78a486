import { digestOf } from '../../kernel/digest.js';
import { canonicalJson } from './canonical-json.js';
import type { EventRow } from './event-row.js';

/**
 * The digest of the erasable part. The salt goes when the words go, so that what is left cannot be guessed back
 * from a short reason.
 */
export function personalDigest(salt: string, reason: string | null, detail: string | null): string {
  return digestOf(canonicalJson([salt, reason, detail]));
}

/** The digest the audit chain keeps: of everything that is never erased, and of the erasable part's digest. */
export function eventDigest(row: Omit<EventRow, 'digest' | 'reason' | 'detail' | 'salt'>): string {
  return digestOf(
    canonicalJson([
      row.id,
      row.at,
      row.actorKind,
      row.actorId,
      row.actorName,
      row.kind,
      row.subjectType,
      row.subjectId,
      row.offeringId,
      row.accountId,
      row.fromState,
      row.toState,
      row.personalDigest,
    ]),
  );
}

/** Whether a row still says what it said when it was recorded, or has been erased in the agreed way. */
export function isGenuine(row: EventRow): boolean {
  if (eventDigest(row) !== row.digest) return false;
  if (row.salt === null) return row.reason === null && row.detail === null;
  return personalDigest(row.salt, row.reason, row.detail) === row.personalDigest;
}
