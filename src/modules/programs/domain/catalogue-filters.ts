import type { Instant } from '../../../kernel/clock.js';
import type { OfferingKind } from './offering-kind.js';

/** What a reader filters the catalogue by; absent means all. */
export interface CatalogueFilters {
  readonly program?: string;
  readonly kind?: OfferingKind;
  readonly search?: string;
  /** The deadline is at this moment or later. */
  readonly closesAfter?: Instant;
  /** The deadline is before this moment. */
  readonly closesBefore?: Instant;
}

/** Offerings open now, of one program and kind. */
export interface OpenCount {
  readonly programSlug: string;
  readonly kind: OfferingKind;
  readonly total: number;
}
