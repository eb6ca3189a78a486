export const MODES = ['production', 'demo', 'development', 'test'] as const;
export type Mode = (typeof MODES)[number];

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the operator decided, by environment variable. */
export interface Settings {
  readonly mode: Mode;
  readonly port: number;
  /** Absolute path of the folder with the SQLite file, uploads, backups and the secret. */
  readonly dataDir: string;
  /** `postgres://...`, or null for the SQLite file in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Most connections of each of the two PostgreSQL pools (writing, reading). */
  readonly databasePool: number;
  readonly smtpUrl: string | null;
  /** Origin without a slash at the end, as people reach the portal; null: taken from the request. */
  readonly baseUrl: string | null;
  readonly siteName: string;
  readonly mailFrom: string;
  /** Most mails that leave in a minute, over all processes. */
  readonly mailPerMinute: number;
  readonly logLevel: LogLevel;
  /** 32 bytes as hex, from TRELLIS_SECRET or `dataDir/secret`. */
  readonly secret: string;
  readonly runWorker: boolean;
}
