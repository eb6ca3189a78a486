import type { Id } from '../../../kernel/id.js';

/**
 * Where one thing stands. Say every ancestor you know: a part left out is a part nobody reaches it by,
 * so a forgotten one refuses and never lets in.
 */
export interface Resource {
  readonly programId?: Id | null;
  readonly editionId?: Id | null;
  readonly contestId?: Id | null;
  readonly offeringId?: Id | null;
  readonly regionId?: Id | null;
  readonly institutionId?: Id | null;
  readonly ownerId?: Id | null;
}

/** The same places as column expressions of a query, for lists. */
export type ResourceColumns = { readonly [Part in keyof Resource]?: string };
