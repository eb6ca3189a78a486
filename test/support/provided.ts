import type { DatabaseKind } from './databases.js';

declare module 'vitest' {
  /** What the set-up of a project hands to its test files. */
  interface ProvidedContext {
    databaseKind: DatabaseKind;
    /** Where this run keeps the data of its portals. */
    runFolder: string;
    /** Folder of the migrated SQLite file. */
    sqliteTemplate: string;
    /** The maintenance database of the PostgreSQL server of this run. */
    postgresUrl: string;
    chromium: { readonly executable: string; readonly environment: Record<string, string> };
  }
}
