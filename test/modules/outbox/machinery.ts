import 'reflect-metadata';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '../../../src/kernel/clock.js';
import { Config } from '../../../src/platform/config/config.js';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import type { Ctx } from '../../../src/platform/database/context.js';
import { Database } from '../../../src/platform/database/database.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { I18nModule } from '../../../src/platform/i18n/i18n.module.js';
import { JobWorker } from '../../../src/platform/jobs/job-worker.js';
import { JobsModule } from '../../../src/platform/jobs/jobs.module.js';
import { MailModule } from '../../../src/platform/mail/mail.module.js';
import { OutboxModule } from '../../../src/platform/outbox/outbox.module.js';
import type { DatabaseKind } from '../../support/databases.js';
import { FakeClock } from '../../support/fake-clock.js';
import { portalConfig } from '../../support/portal-config.js';
import { openStore, type Store } from '../../support/store.js';

@Module({ imports: [ConfigModule, DatabaseModule, I18nModule, JobsModule, OutboxModule, MailModule] })
class Machinery {}

export interface MachineryOptions {
  readonly clock?: FakeClock;
  readonly environment?: NodeJS.ProcessEnv;
  /** A second process on the same database. */
  readonly store?: Store;
}

/** Events, jobs and mail on a real database, without the product's modules. */
export interface TestMachinery {
  readonly app: INestApplicationContext;
  readonly clock: FakeClock;
  readonly store: Store;
  readonly units: UnitOfWork;
  get<Service>(token: Type<Service> | (abstract new (...args: never[]) => Service)): Service;
  ctx(): Ctx;
  drain(): Promise<void>;
  close(): Promise<void>;
}

export async function openMachinery(database: DatabaseKind, options: MachineryOptions = {}): Promise<TestMachinery> {
  const store = options.store ?? (await openStore(database));
  const clock = options.clock ?? new FakeClock();
  const module = await Test.createTestingModule({ imports: [Machinery] })
    .overrideProvider(Config)
    .useValue(portalConfig(store.dataDir, store.databaseUrl, options.environment))
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  module.useLogger(['fatal']);
  const app = await module.init();
  const get: TestMachinery['get'] = (token) => app.get(token, { strict: false });
  return {
    app,
    clock,
    store,
    units: get(UnitOfWork),
    get,
    ctx: () => get(Database).systemCtx('test'),
    drain: () => get(JobWorker).drain(),
    async close() {
      await app.close();
      if (!options.store) await store.remove();
    },
  };
}
