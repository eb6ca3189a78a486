import { INSTITUTIONS } from './institutions-data.js';
import type { Person } from './people.js';
import type { OfferingPlan, ProgramPlan } from './plan.js';

/** The region of a program a person would say to be in: that of their school, else of their country. */
export function regionCodeOf({ regions }: Pick<ProgramPlan, 'regions'>, person: Person): string | null {
  const school = INSTITUTIONS.find(({ key }) => key === person.institution)?.regionCode;
  const codes = [school, person.country];
  return regions.find(({ code }) => codes.includes(code) && !isParent(regions, code))?.code ?? null;
}

/** Whether an offering tells regions apart, so that everybody in it has one. */
export function isRegional({ regions }: OfferingPlan): boolean {
  return (regions?.length ?? 0) > 0;
}

function isParent(regions: ProgramPlan['regions'], code: string): boolean {
  return regions.some(({ parent }) => parent === code);
}
