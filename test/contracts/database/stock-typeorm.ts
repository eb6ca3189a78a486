import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Job } from '../../../src/platform/database/entities/job.entity.js';
import { SnakeNamingStrategy } from '../../../src/platform/database/snake-naming.strategy.js';
import type { Store } from '../../support/store.js';

/** TypeORM as its documentation shows it, without the two doors: what the tests prove to lose data. */
export async function openStock(store: Store, timeout = 5_000): Promise<DataSource> {
  const common = { entities: [Job], namingStrategy: new SnakeNamingStrategy() };
  const options = store.databaseUrl
    ? ({ ...common, type: 'postgres', url: store.databaseUrl } as const)
    : ({
        ...common,
        type: 'better-sqlite3',
        database: join(store.dataDir, 'trellis.sqlite'),
        enableWAL: true,
        timeout,
      } as const);
  return new DataSource(options).initialize();
}

export async function namesIn(stock: DataSource): Promise<string[]> {
  const rows = (await stock.query('SELECT kind AS name FROM jobs ORDER BY kind')) as { name: string }[];
  return rows.map(({ name }) => name);
}
