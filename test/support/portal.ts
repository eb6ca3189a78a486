import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Actor } from '../../src/kernel/actor.js';
import { Clock, type Instant } from '../../src/kernel/clock.js';
import { newId, type Id } from '../../src/kernel/id.js';
import type { Ctx } from '../../src/platform/database/context.js';
import { Config } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { JobWorker } from '../../src/platform/jobs/job-worker.js';
import { FakeClock } from './fake-clock.js';
import type { DatabaseKind } from './databases.js';
import { Letterbox } from './letterbox.js';
import { portalConfig } from './portal-config.js';
import { openSession } from './session.js';
import { openStore, type Store } from './store.js';
import { Visitor } from './visitor.js';

export interface PortalOptions {
  readonly database: DatabaseKind;
  /** When the portal's time begins; it stands still until moved. */
  readonly clock?: Instant | FakeClock;
  /** More variables than the usual, as an operator would set them. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Another application than the product's: to try one part of the machinery alone. */
  readonly root?: Type;
  /** Modules beside the product's own: a test's own routes, to try the machinery with. */
  readonly extra?: readonly Type[];
  /** A database to open again, such as one another portal left behind. */
  readonly store?: Store;
}

export interface TestPortal {
  readonly database: DatabaseKind;
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly clock: FakeClock;
  readonly store: Store;
  readonly letters: Letterbox;
  get<Service>(token: Type<Service> | (abstract new (...args: never[]) => Service)): Service;
  /** What a request of this account (or of nobody) would hand to a service. */
  ctx(accountId?: Id): Ctx;
  /** Dispatches every event and runs every job that is due. */
  drain(): Promise<void>;
  /** Somebody with a browser who has not signed in. */
  visitor(language?: string): Visitor;
  /** The same, signed in as this account a moment ago. */
  signIn(accountId: Id, language?: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** Starts the real application on a fresh database and a port of its own, in this process, with time in the test's hand. */
export async function openPortal(options: PortalOptions): Promise<TestPortal> {
  const { database } = options;
  const store = options.store ?? (await openStore(database));
  const clock = options.clock instanceof FakeClock ? options.clock : new FakeClock(options.clock);
  const app = await start(store, clock, options);
  const url = `http://127.0.0.1:${portOf(app)}`;
  const visitors: Visitor[] = [];
  const visitor = (language?: string) => {
    const opened = new Visitor(url, language);
    visitors.push(opened);
    return opened;
  };
  const get: TestPortal['get'] = (token) => app.get(token, { strict: false });
  let closed = false;
  return {
    database,
    app,
    url,
    clock,
    store,
    letters: new Letterbox(get(Database)),
    get,
    ctx: (accountId) => ({
      actor: actorOf(accountId),
      requestId: newId(),
      locale: 'en',
      zone: null,
      now: clock.now(),
      idempotency: null,
      db: get(Database).read,
    }),
    drain: () => get(JobWorker).drain(),
    visitor,
    async signIn(accountId, language) {
      const opened = visitor(language);
      opened.cookies.set('trellis', await openSession(app, accountId, clock.now()));
      return opened;
    },
    async close() {
      if (closed) return;
      closed = true;
      for (const opened of visitors) opened.leave();
      await app.close();
      // Who brought a database keeps it.
      if (!options.store) await store.remove();
    },
  };
}

async function start(store: Store, clock: FakeClock, options: PortalOptions): Promise<NestExpressApplication> {
  const config = portalConfig(store.dataDir, store.databaseUrl, options.environment);
  const root = options.root ?? (await import('../../src/app.module.js')).AppModule;
  const module = await Test.createTestingModule({ imports: [root, ...(options.extra ?? [])] })
    .overrideProvider(Config)
    .useValue(config)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error', 'fatal'] });
  await app.listen(0, '127.0.0.1');
  return app;
}

function portOf(app: NestExpressApplication): number {
  const address = app.getHttpServer().address();
  if (!address || typeof address === 'string') throw new Error('The portal listens on no port');
  return address.port;
}

function actorOf(accountId: Id | undefined): Actor {
  return accountId === undefined ? { kind: 'anonymous' } : { kind: 'person', accountId, sessionId: 'test' };
}
