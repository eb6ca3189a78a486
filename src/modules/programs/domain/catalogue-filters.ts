import type { OfferingKind } from './offering-kind.js';

/** What a reader filters the catalogue by; absent means all. */
export interface CatalogueFilters {
  readonly program?: string;
  readonly kind?: OfferingKind;
  readonly search?: string;
}

/** Offerings open now, of one program and kind. */
export interface OpenCount {
  readonly programSlug: string;
  readonly kind: OfferingKind;
  readonly total: number;
}
