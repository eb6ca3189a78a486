import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';

export const INSTITUTION_KINDS = ['university', 'college', 'school', 'company', 'research', 'other'] as const;
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];

export const INSTITUTION_STATES = ['approved', 'proposed', 'merged', 'declined'] as const;

/** `proposed` waits for the office; `merged` lives on in another one; `declined` was not taken in. */
export type InstitutionState = (typeof INSTITUTION_STATES)[number];

/** What an office says of an institution. */
export interface InstitutionFacts {
  readonly parentId: Id | null;
  readonly kind: InstitutionKind;
  readonly name: LocalizedText;
  /** Other names it is known by, as people write them. */
  readonly aliases: readonly string[];
  /** Domains whose mailboxes only its people have, like `pku.edu.cn`. */
  readonly domains: readonly string[];
  /** ISO 3166: a country like `KE`, or a part of one like `CN-SH`. */
  readonly regionCode: string | null;
}

/** A school, a company, or a part of one, as other rooms see it. */
export interface InstitutionView extends InstitutionFacts {
  readonly id: Id;
  readonly country: string | null;
  readonly state: InstitutionState;
  readonly mergedIntoId: Id | null;
  /** Who claimed it first for its people; null while nobody did. */
  readonly coordinatorId: Id | null;
  readonly version: number;
}
