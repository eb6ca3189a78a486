import type { InstitutionView } from './institution.js';

/** What a merge would move, for the page that asks once more. */
export interface MergeFigures {
  /** Live affiliations that go over. */
  readonly people: number;
  /** People who are the same at both, and stay once. */
  readonly twice: number;
  /** Numbers that different people have at both: who moves loses it. */
  readonly numbers: readonly string[];
  readonly parts: number;
}

/** The other names of the one that stays: its own, then every name of the one that goes. */
export function mergedAliases(from: InstitutionView, into: InstitutionView): readonly string[] {
  const own = new Set(Object.values(into.name));
  const all = [...into.aliases, ...Object.values(from.name), ...from.aliases];
  return [...new Set(all)].filter((each) => each !== '' && !own.has(each));
}
