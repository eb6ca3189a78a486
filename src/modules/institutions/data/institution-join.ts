/** The name (JSON by language) that `institutionJoin` brings, for the list of another room. */
export const INSTITUTION_NAME = 'institution."name"';

/** Joins the institution named by a column to a query of another room. `id` is SQL of ours, never of a request. */
export function institutionJoin(id: string): string {
  return `LEFT JOIN "institutions" institution ON institution."id" = ${id}`;
}
