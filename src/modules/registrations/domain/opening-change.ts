import { DateTime } from 'luxon';
import type { Instant } from '../../../kernel/clock.js';

/** A region as far as its opening goes; see `RegionInOffering`. */
interface Standing {
  readonly zone: string;
  readonly own: Terms | null;
  readonly opening: {
    readonly state: string;
    readonly opensAt: Instant | null;
    readonly closesAt: Instant | null;
    readonly languages: readonly string[];
    readonly contact: string | null;
  };
}

interface Terms {
  readonly isOpen: boolean;
  readonly zone: string;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly languages: readonly string[];
  readonly contact: string | null;
}

/**
 * What is to be set for one region or many; absent: left as it is; null: as the offering has it. Dates are local times
 * ("2026-12-04T23:59"), read by the clock of each region: one deadline for 31 regions is midnight in each of them.
 */
export interface OpeningChange {
  readonly isOpen?: boolean;
  readonly zone?: string;
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
  readonly languages?: readonly string[];
  readonly contact?: string | null;
  /** null: no limit of the region's own. */
  readonly seats?: number | null;
}

/** Whether anything but the seats is to be set. */
export function setsTerms({ seats: _, ...terms }: OpeningChange): boolean {
  return Object.values(terms).some((value) => value !== undefined);
}

/**
 * A region's terms after a change. A region that went by the one above keeps what it had from there: getting a contact
 * of its own must not move its deadline.
 */
export function termsAfter(region: Standing, offering: Standing['opening'], change: OpeningChange): Terms {
  const before = region.own ?? kept(region, offering);
  const zone = change.zone ?? before.zone;
  return {
    isOpen: change.isOpen ?? before.isOpen,
    zone,
    opensAt: change.opensAt === undefined ? before.opensAt : instantOf(change.opensAt, zone),
    closesAt: change.closesAt === undefined ? before.closesAt : instantOf(change.closesAt, zone),
    languages: change.languages ?? before.languages,
    contact: change.contact === undefined ? before.contact : change.contact,
  };
}

function kept({ zone, opening }: Standing, offering: Standing['opening']): Terms {
  const { opensAt, closesAt, contact, languages } = opening;
  return {
    isOpen: opening.state === offering.state,
    zone,
    opensAt: opensAt === offering.opensAt ? null : opensAt,
    closesAt: closesAt === offering.closesAt ? null : closesAt,
    languages: languages.join(',') === offering.languages.join(',') ? [] : languages,
    contact: contact === offering.contact ? null : contact,
  };
}

function instantOf(local: string | null, zone: string): Instant | null {
  return local === null ? null : DateTime.fromISO(local, { zone }).toMillis();
}
