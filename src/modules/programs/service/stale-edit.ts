import { DomainError } from '../../../kernel/domain-error.js';

/** Someone saved while this person was editing. Carries what stands now, so that a page can show both. */
export class StaleEdit<Thing> extends DomainError {
  constructor(readonly current: Thing) {
    super('conflict', 'programs.stale');
    this.name = 'StaleEdit';
  }
}
