import type { DataSource } from 'typeorm';

const TEXT = new Set(['varchar', 'text']);

/**
 * Tells TypeORM what `SqlMigration` does on PostgreSQL: text sorts by code point, so that a list has one order on both
 * databases and in every country. Entities need not say it column by column.
 */
export function sortedByCodePoint(dataSource: DataSource): DataSource {
  if (dataSource.options.type !== 'postgres') return dataSource;
  for (const { columns } of dataSource.entityMetadatas) {
    for (const column of columns) {
      if (TEXT.has(String(column.type))) column.collation = 'C';
    }
  }
  return dataSource;
}
