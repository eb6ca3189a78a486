import { afterAll, describe, inject } from 'vitest';
import { openPortal, type PortalOptions, type TestPortal } from './portal.js';
import './provided.js';

export type DatabaseKind = 'sqlite' | 'postgres';

export type Open = (options?: Omit<PortalOptions, 'database'>) => Promise<TestPortal>;

/**
 * Defines tests that must hold on every database. The file runs once per database (the Vitest projects `sqlite` and
 * `postgres`); each `open()` gives a portal on a fresh migrated database, closed after the last test if not before.
 */
export function eachDatabase(define: (database: DatabaseKind, open: Open) => void): void {
  const database = inject('databaseKind');
  describe(`on ${database}`, () => {
    const opened: TestPortal[] = [];
    afterAll(async () => {
      for (const portal of opened) await portal.close();
    });
    define(database, async (options = {}) => {
      const portal = await openPortal({ ...options, database });
      opened.push(portal);
      return portal;
    });
  });
}
