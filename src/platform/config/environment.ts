import { resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { choice, originUrl, patternOf, serverUrl, switchOf, text, whole, type Read } from './setting.js';
import { LOG_LEVELS, MODES, type Settings } from './settings.js';

export type Environment = Readonly<Record<string, string | undefined>>;
/** The secret is made at the first start when no variable gives it. */
export type GivenSettings = Omit<Settings, 'secret'> & { readonly secret: string | null };

/** Every variable the portal knows, checked; all problems are told at once. */
export function readEnvironment(environment: Environment): GivenSettings {
  const problems: string[] = [];
  const take = <Value>(name: string, read: Read<Value>): Value => {
    const value = environment[name]?.trim() || undefined;
    const result = read(value);
    if ('problem' in result)
      problems.push(`${name} ${result.problem}${value === undefined ? '' : `, not "${shown(name, value)}"`}`);
    return 'problem' in result ? result.fallback : result.value;
  };
  const baseUrl = take('BASE_URL', originUrl);
  const settings: GivenSettings = {
    mode: take('TRELLIS_MODE', choice(MODES, 'production')),
    port: take('PORT', whole(0, 65_535, 3000)),
    dataDir: resolve(take('TRELLIS_DATA', text('./data'))),
    databaseUrl: take('DATABASE_URL', serverUrl(['postgres:', 'postgresql:'])),
    databasePool: take('TRELLIS_POOL', whole(2, 200, 10)),
    smtpUrl: take('SMTP_URL', serverUrl(['smtp:', 'smtps:'])),
    baseUrl,
    siteName: take('TRELLIS_SITE_NAME', text('Trellis')),
    mailFrom: take('TRELLIS_MAIL_FROM', text(`no-reply@${baseUrl ? new URL(baseUrl).hostname : 'localhost'}`)),
    mailPerMinute: take('TRELLIS_MAIL_PER_MINUTE', whole(1, 100_000, 600)),
    logLevel: take('LOG_LEVEL', choice(LOG_LEVELS, 'info')),
    runWorker: take('TRELLIS_WORKER', switchOf(true)),
    secret: take('TRELLIS_SECRET', patternOf(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in lower case')),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return settings;
}

/** Addresses may carry a password and the secret is one: neither is repeated in a message. */
function shown(name: string, value: string): string {
  if (name === 'TRELLIS_SECRET') return '...';
  return value.replace(/\/\/.*@/u, '//...@');
}
