import type { InsertRow, SqlParams, SqlValue } from './context.js';
import { snakeOf } from './column-name.js';

const names = new Map<string, string>();

/** One INSERT for rows that all have the same properties, with its parameters. */
export function insertSql(
  table: string,
  rows: readonly InsertRow[],
  orIgnore: boolean,
): { sql: string; params: SqlParams } {
  const properties = Object.keys(rows[0] ?? {});
  const params: Record<string, SqlValue> = {};
  const tuples = rows.map((row, index) => {
    if (Object.keys(row).length !== properties.length) throw new Error(`Rows for ${table} have different properties`);
    const places = properties.map((property) => {
      const value = row[property];
      if (value === undefined) throw new Error(`No value for ${property} of ${table}`);
      params[`${property}_${index}`] = value;
      return `:${property}_${index}`;
    });
    return `(${places.join(', ')})`;
  });
  const columns = properties.map(columnOf).join(', ');
  return {
    sql: `INSERT INTO "${table}" (${columns}) VALUES ${tuples.join(', ')}${orIgnore ? ' ON CONFLICT DO NOTHING' : ''}`,
    params,
  };
}

function columnOf(property: string): string {
  let column = names.get(property);
  if (column === undefined) names.set(property, (column = `"${snakeOf(property)}"`));
  return column;
}
