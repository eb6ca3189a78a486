import { defineConfig } from 'vitest/config';
import { TestReporter } from './tools/test-reporter.js';

/** Tests that need a database: the same files run once per database, see test/support/databases.ts. */
const ON_A_DATABASE = ['test/modules/**/*.test.ts', 'test/contracts/**/*.test.ts', 'test/faults/**/*.test.ts'];
const WITHOUT_DATABASE = 'test/contracts/house/**/*.test.ts';

/**
 * Files of one project share a process and its modules: loading the portal takes seconds, opening one more of it
 * milliseconds. Nothing in the portal lives in a module, so what keeps tests apart is that each opens its own.
 */
const SHARED = { isolate: false } as const;

export default defineConfig({
  // As `nest build` compiles the product: injection reads the types of constructors.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    reporters: [new TestReporter()],
    // Two cores are the reference: more workers would only make the clock-bound tests slower.
    maxWorkers: 2,
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    teardownTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,views,tools,test}/**/*.spec.{ts,tsx}', WITHOUT_DATABASE],
        },
      },
      {
        extends: true,
        test: {
          ...SHARED,
          name: 'sqlite',
          include: ON_A_DATABASE,
          exclude: [WITHOUT_DATABASE],
          globalSetup: ['test/support/sqlite-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...SHARED,
          name: 'postgres',
          include: ON_A_DATABASE,
          exclude: [WITHOUT_DATABASE],
          globalSetup: ['test/support/postgres-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...SHARED,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/sqlite-setup.ts', 'test/support/chromium-setup.ts'],
          testTimeout: 180_000,
          // A browser, its server and the runner fill two cores by themselves: after the others, one at a time.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
