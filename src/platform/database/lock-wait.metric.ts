import { Histogram } from 'prom-client';

/** How long units of work waited to begin: for the writer's line on SQLite, for a connection on PostgreSQL. */
export const lockWait = new Histogram({
  name: 'trellis_write_lock_wait_seconds',
  help: 'Time a unit of work waited before it could begin to write',
  buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
});
