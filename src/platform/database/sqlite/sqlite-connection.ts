import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource, QueryRunner } from 'typeorm';

/** The one better-sqlite3 connection of a data source. */
export function connectionOf(dataSource: DataSource): BetterSqlite3.Database {
  return (dataSource.driver as unknown as { databaseConnection: BetterSqlite3.Database }).databaseConnection;
}

/**
 * A view of the data source's one query runner for a single transaction: it believes it is inside one, so TypeORM's own
 * transactions become savepoints, and the shared runner's belief is never touched (a wrong one would outlive an error).
 */
export function runnerInside(
  dataSource: DataSource,
  guarded: <Result>(work: () => Promise<Result>) => Promise<Result>,
): QueryRunner {
  const shared = dataSource.createQueryRunner();
  const runner = Object.create(shared) as QueryRunner & { isTransactionActive: boolean; transactionDepth: number };
  runner.isTransactionActive = true;
  runner.transactionDepth = 1;
  runner.query = (...call: Parameters<QueryRunner['query']>) =>
    guarded(() => shared.query(...call) as Promise<unknown>) as never;
  return runner;
}
