import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { beforeAll, expect, it } from 'vitest';
import { eachDatabase } from '../../support/databases.js';

/** What TypeORM would change to make the migrated schema the one its entities describe. */
async function difference(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

async function tablesIn(dataSource: DataSource): Promise<string[]> {
  const sql =
    dataSource.options.type === 'postgres'
      ? `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`;
  const rows = (await dataSource.query(sql)) as { name: string }[];
  return rows.map(({ name }) => name).filter((name) => name !== 'migrations');
}

eachDatabase((_, open) => {
  let dataSource: DataSource;

  beforeAll(async () => {
    const { app } = await open();
    dataSource = app.get<DataSource>(getDataSourceToken(), { strict: false });
  });

  it('the schema has an entity for every table, and a table for every entity', async () => {
    const mapped = dataSource.entityMetadatas.map(({ tableName }) => tableName);
    expect(mapped.toSorted()).toEqual((await tablesIn(dataSource)).toSorted());
  });

  it('the schema is described by its entities to the letter', async () => {
    expect(await difference(dataSource)).toEqual([]);
  });

  it('a dropped index and a surplus column would be noticed', async () => {
    await dataSource.query('DROP INDEX "ix_jobs_due"');
    await dataSource.query('ALTER TABLE "rate_limits" ADD COLUMN "surplus" text');
    const changes = (await difference(dataSource)).join('\n');
    expect(changes).toContain('"ix_jobs_due"');
    expect(changes).toContain('rate_limits');
  });
});
