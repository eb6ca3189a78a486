import { Config } from '../../src/platform/config/config.js';

/** The settings of a test portal: its own folder and database, a port of the system's choice, no worker of its own. */
export function portalConfig(dataDir: string, databaseUrl: string | null, more: NodeJS.ProcessEnv = {}): Config {
  return Config.fromEnvironment(portalEnvironment(dataDir, databaseUrl, more));
}

/** The same settings as variables, for a portal in a process of its own. */
export function portalEnvironment(
  dataDir: string,
  databaseUrl: string | null,
  more: NodeJS.ProcessEnv = {},
): NodeJS.ProcessEnv {
  return {
    TRELLIS_MODE: 'test',
    TRELLIS_DATA: dataDir,
    // One secret for all: it saves a durable write per portal.
    TRELLIS_SECRET: '5e'.repeat(32),
    TRELLIS_WORKER: 'off',
    TRELLIS_POOL: '4',
    LOG_LEVEL: 'error',
    PORT: '0',
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    ...more,
  };
}
