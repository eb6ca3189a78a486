import { readEnvironment, type Environment } from './environment.js';
import { secretOf } from './secret-file.js';
import type { LogLevel, Mode, Settings } from './settings.js';

/** The settings as a provider, read once at start. Nothing else reads `process.env`. */
export class Config implements Settings {
  readonly mode: Mode;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly smtpUrl: string | null;
  readonly baseUrl: string | null;
  readonly siteName: string;
  readonly mailFrom: string;
  readonly mailPerMinute: number;
  readonly logLevel: LogLevel;
  readonly secret: string;
  readonly runWorker: boolean;

  constructor(settings: Settings) {
    this.mode = settings.mode;
    this.port = settings.port;
    this.dataDir = settings.dataDir;
    this.databaseUrl = settings.databaseUrl;
    this.databasePool = settings.databasePool;
    this.smtpUrl = settings.smtpUrl;
    this.baseUrl = settings.baseUrl;
    this.siteName = settings.siteName;
    this.mailFrom = settings.mailFrom;
    this.mailPerMinute = settings.mailPerMinute;
    this.logLevel = settings.logLevel;
    this.secret = settings.secret;
    this.runWorker = settings.runWorker;
  }

  /** Reads the environment, or throws one `ConfigError` that names every variable that is wrong. */
  static fromEnvironment(environment: Environment): Config {
    const settings = readEnvironment(environment);
    return new Config({ ...settings, secret: settings.secret ?? secretOf(settings.dataDir) });
  }
}
