import type { Pool, QueryArrayResult } from 'pg';
import type { DataSource } from 'typeorm';
import { camelOf } from '../column-name.js';
import type { SqlParams } from '../context.js';
import { bindSql } from '../sql-text.js';
import { valueTypes } from './value-types.js';

/** A pool, or one connection of it. */
export type Queryable = Pick<Pool, 'query'>;

/** A connection keeps a named statement for good, so only this many texts are given a name. */
const MOST_NAMED = 500;
const names = new Map<string, string>();
const properties = new Map<string, string>();

/** The connections of a data source. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

export async function postgresRows<Row>(connection: Queryable, sql: string, params?: SqlParams): Promise<Row[]> {
  const { fields, rows } = await send(connection, sql, params);
  const keys = fields.map((field) => propertyOf(field.name));
  return rows.map((cells) => {
    const row: Record<string, unknown> = {};
    for (let index = 0; index < keys.length; index += 1) row[keys[index] as string] = cells[index];
    return row as Row;
  });
}

export async function postgresChange(connection: Queryable, sql: string, params?: SqlParams): Promise<number> {
  return (await send(connection, sql, params)).rowCount ?? 0;
}

function send(connection: Queryable, sql: string, params?: SqlParams): Promise<QueryArrayResult<unknown[]>> {
  const { text, values, fixed } = bindSql('postgres', sql, params);
  const name = fixed ? nameOf(text) : undefined;
  return connection.query<unknown[]>({ text, values, name, rowMode: 'array', types: valueTypes });
}

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MOST_NAMED) names.set(text, (name = `s${names.size}`));
  return name;
}

function propertyOf(column: string): string {
  let property = properties.get(column);
  if (property === undefined) properties.set(column, (property = camelOf(column)));
  return property;
}
