import { DomainError } from '../../../kernel/domain-error.js';
import type { OfferingView } from '../domain/offering-view.js';

/** Someone saved while this person was editing. Carries what stands now, so that a page can show both. */
export class StaleOffering extends DomainError {
  constructor(readonly current: OfferingView) {
    super('conflict', 'programs.stale');
    this.name = 'StaleOffering';
  }
}
