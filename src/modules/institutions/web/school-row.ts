import type { SchoolPersonRow } from '../../../../views/institutions/school.js';
import type { SchoolPerson } from '../service/school-desk.service.js';

/** A person of a school as a line of its list. */
export function rowOf(each: SchoolPerson): SchoolPersonRow {
  const { id, role, state, number, untilDay, verifiedBy, byDomain, person } = each;
  return {
    id,
    name: person?.legalName || person?.displayName || '–',
    latinName: person?.latinName || null,
    role,
    state,
    number,
    untilDay,
    verifiedBy,
    since: each.endedAt ?? each.verifiedAt ?? each.requestedAt,
    note: state === 'requested' ? each.note : each.reason,
    byDomain,
  };
}
