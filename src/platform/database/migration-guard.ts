/** What keeps data safe while the schema changes, one way per kind of database. */
export interface MigrationGuard {
  /** Runs the work while no other process migrates the same database. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Called before a database that already holds data is changed. */
  backup(): Promise<void>;
}
