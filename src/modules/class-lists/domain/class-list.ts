import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';

/** A teacher's named list at an institution. */
export interface ClassListRow {
  readonly id: Id;
  readonly institutionId: Id;
  readonly ownerId: Id;
  readonly name: string;
  readonly createdAt: Instant;
  readonly archivedAt: Instant | null;
}
