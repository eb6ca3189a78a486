import type { RegionInTree } from '../../programs/index.js';
import { within } from '../../programs/index.js';
import type { Id } from '../../../kernel/id.js';
import type { ListSelection } from '../data/list-conditions.js';
import type { AskedQuestion } from '../data/question-list.repository.js';
import { dayEnd, dayStart, type ListFilter, WITHOUT_REGION } from '../domain/list-filter.js';
import type { ListReach } from '../domain/list-reach.js';

/** What a filter is looked up in. */
export interface SelectionFacts {
  readonly offering: { readonly id: Id; readonly zone: string };
  readonly reach: ListReach;
  readonly regions: readonly RegionInTree[];
  readonly questions: readonly AskedQuestion[];
}

/** The filter with everything looked up. A region or question that is not there narrows nothing. */
export function selectionOf(
  filter: ListFilter,
  { offering, reach, regions, questions }: SelectionFacts,
): ListSelection {
  const question = questions.find(({ key }) => key === filter.answered?.question);
  return {
    offeringId: offering.id,
    reach,
    state: filter.state,
    search: filter.search,
    regions: regionsOf(filter.region, regions),
    institutionId: filter.institution,
    since: filter.from === null ? null : dayStart(filter.from, offering.zone),
    until: filter.to === null ? null : dayEnd(filter.to, offering.zone),
    answer: question && filter.answered ? { questionIds: question.ids, value: filter.answered.value } : null,
    sort: filter.sort,
  };
}

function regionsOf(region: ListFilter['region'], regions: readonly RegionInTree[]): readonly Id[] | null {
  if (region === null) return null;
  if (region === WITHOUT_REGION) return [];
  const found = within(regions, region).map(({ id }) => id);
  return found.length === 0 ? null : found;
}
