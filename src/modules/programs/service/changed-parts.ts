/** The parts of a draft that differ from what stood before, by name: for the record of an edit. */
export function changedParts<Draft extends object>(before: Draft, draft: Draft): string[] {
  const parts = Object.keys(draft) as (keyof Draft & string)[];
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(draft[part]));
}
