import { DomainError } from '../../../kernel/domain-error.js';

/** The person's region does not take sign-ups now. Carries where that is told, so that a page can lead there. */
export class NotOpenThere extends DomainError {
  constructor(
    readonly slug: string,
    readonly regionCode: string,
    readonly early: boolean,
  ) {
    super('gone', early ? 'regions.not_yet_open_there' : 'regions.closed_there');
    this.name = 'NotOpenThere';
  }

  get path(): string {
    return `/offerings/${this.slug}/regions/${encodeURIComponent(this.regionCode)}`;
  }
}
