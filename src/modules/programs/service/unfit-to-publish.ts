import { DomainError } from '../../../kernel/domain-error.js';
import type { PublishFault } from '../domain/publish-rules.js';

/** Refuses a publication and says everything that is missing, not just the first thing. */
export class UnfitToPublish extends DomainError {
  constructor(readonly faults: readonly PublishFault[]) {
    super('invalid', 'programs.publish.unfit', { count: faults.length });
    this.name = 'UnfitToPublish';
  }
}
