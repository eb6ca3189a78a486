import { DomainError } from '../../../kernel/domain-error.js';

/** The person is in as many of the contest as one may be. Carries the page that says in which. */
export class ContestFull extends DomainError {
  constructor(
    readonly slug: string,
    most: number,
  ) {
    super('conflict', 'registrations.contest_limit', { most });
    this.name = 'ContestFull';
  }

  get path(): string {
    return `/offerings/${this.slug}`;
  }
}
