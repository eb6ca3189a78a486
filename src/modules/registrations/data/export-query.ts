import type { BatchQuery } from '../../../platform/database/batch-query.js';
import type { Dialect, SqlValue } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import { PERSON_COLUMNS, personJoin } from '../../accounts/index.js';
import { INSTITUTION_NAME, institutionJoin } from '../../institutions/index.js';
import type { ListColumn } from '../domain/list-filter.js';
import { listConditions, type ListSelection } from './list-conditions.js';
import { behind, orderBy, orderOf } from './list-order.js';

/** A column of the file: a fact of the registration, or the answers to a question in any of its versions. */
export type ExportedColumn =
  { readonly fact: ListColumn | 'name' | 'latin' | 'reason' } | { readonly questionIds: readonly Id[] };

const [DISPLAY_NAME, LATIN_NAME, ADDRESS] = PERSON_COLUMNS.split(', ') as [string, string, string];

const FACTS: Readonly<Record<ListColumn | 'name' | 'latin' | 'reason', string>> = {
  name: DISPLAY_NAME,
  latin: LATIN_NAME,
  address: ADDRESS,
  reference: 'r."reference"',
  state: 'r."state"',
  reason: 'r."reason"',
  region: 'r."region_id"',
  institution: INSTITUTION_NAME,
  since: 'r."submitted_at"',
  changed: 'r."state_since"',
};

/** The list's rows in batches behind the keys of its order, with exactly these columns. */
export function exportQuery(
  dialect: Dialect,
  selection: ListSelection,
  columns: readonly ExportedColumn[],
): BatchQuery {
  const order = orderOf(selection);
  const { sql, params } = listConditions(dialect, selection);
  const more: Record<string, SqlValue | readonly SqlValue[]> = {};
  const cells = columns.map((column, index) => {
    if ('fact' in column) return FACTS[column.fact];
    more[`asked${index}`] = column.questionIds;
    // One row at most: a participant answers one version of a question.
    return `(SELECT a."value" FROM "participants" p JOIN "answers" a ON a."participant_id" = p."id"
      WHERE p."registration_id" = r."id" AND a."question_id" IN (:asked${index}) LIMIT 1)`;
  });
  const keys = order.columns.map((column) => `r."${column}"`);
  const select = `SELECT ${[...cells, ...keys].map((cell, index) => `${cell} AS "c${index}"`).join(', ')}
    FROM "registrations" r ${personJoin('r."account_id"')} ${institutionJoin('r."institution_id"')} WHERE ${sql}`;
  const places = order.columns.map((_, index) => `:key${index}`).join(', ');
  return {
    first: `${select} ORDER BY ${orderBy(order)}`,
    next: `${select} AND ${behind(order, places)} ORDER BY ${orderBy(order)}`,
    params: { ...params, ...more },
    keys: keys.length,
  };
}
