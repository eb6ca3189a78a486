import 'reflect-metadata';
import { getDataSourceToken } from '@nestjs/typeorm';
import { Test, type TestingModule } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { afterAll, inject } from 'vitest';
import { newId } from '../../../src/kernel/id.js';
import { Config } from '../../../src/platform/config/config.js';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import type { Ctx, Tx } from '../../../src/platform/database/context.js';
import { READER } from '../../../src/platform/database/data-source-options.js';
import { Database } from '../../../src/platform/database/database.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { portalConfig } from '../../support/portal-config.js';
import { openStore, type Store } from '../../support/store.js';

/** The two doors on a fresh database of this project's kind, without the rest of the portal. */
export interface Doors {
  readonly store: Store;
  readonly module: TestingModule;
  readonly writer: DataSource;
  readonly reader: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly ctx: Ctx;
  /** Writes one row with this name in a unit of its own; resolves when it is acknowledged. */
  acknowledge(name: string): Promise<void>;
  /** The names that are in the database now, in order. */
  names(): Promise<string[]>;
}

const opened: { module: TestingModule; store: Store; owned: boolean }[] = [];

afterAll(async () => {
  for (const { module, store, owned } of opened) {
    await module.close();
    if (owned) await store.remove();
  }
});

export async function openDoors(given?: Store, environment: NodeJS.ProcessEnv = {}): Promise<Doors> {
  const store = given ?? (await openStore(inject('databaseKind')));
  const module = await Test.createTestingModule({ imports: [ConfigModule, DatabaseModule] })
    .overrideProvider(Config)
    .useValue(portalConfig(store.dataDir, store.databaseUrl, environment))
    .compile();
  await module.init();
  opened.push({ module, store, owned: !given });
  const database = module.get(Database);
  const unitOfWork = module.get(UnitOfWork);
  const ctx = database.systemCtx('test');
  return {
    store,
    module,
    writer: module.get<DataSource>(getDataSourceToken()),
    reader: module.get<DataSource>(getDataSourceToken(READER)),
    unitOfWork,
    ctx,
    acknowledge: (name) => unitOfWork.run(ctx, (tx) => write(tx, name)),
    names: async () =>
      (await database.read.rows<{ name: string }>('SELECT kind AS name FROM jobs ORDER BY kind')).map(
        ({ name }) => name,
      ),
  };
}

/** One row of a table that stands for all: a job whose kind is the name. */
export async function write(tx: Tx, name: string): Promise<void> {
  await tx.db.insert('jobs', jobNamed(name));
}

export function jobNamed(name: string) {
  return {
    id: newId(),
    kind: name,
    payload: '{}',
    state: 'pending' as const,
    priority: 1,
    attempts: 0,
    dueAt: 0,
    createdAt: 0,
  };
}
