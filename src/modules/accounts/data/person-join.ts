/** The names and the primary address that `personJoin` brings, for the list of another room. */
export const PERSON_COLUMNS = 'person."display_name", person."latin_name", person_address."address"';

/**
 * Joins the account named by a column to a query of another room: a list of fifty thousand people is one query, not two.
 * `account` is SQL of ours, never of a request.
 */
export function personJoin(account: string): string {
  return `LEFT JOIN "accounts" person ON person."id" = ${account}
    LEFT JOIN "account_addresses" person_address ON person_address."account_id" = person."id" AND person_address."is_primary"`;
}
