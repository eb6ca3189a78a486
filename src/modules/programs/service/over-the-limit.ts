import { DomainError } from '../../../kernel/domain-error.js';

/** People are in more of a contest than its new limit allows. They would stay; whoever lowers it is told first. */
export class OverTheLimit extends DomainError {
  constructor(
    readonly people: number,
    readonly most: number,
  ) {
    super('conflict', 'shelf.contest.over', { people, most });
    this.name = 'OverTheLimit';
  }
}
