import { Injectable, type LoggerService } from '@nestjs/common';
import { destination, pino, type Logger } from 'pino';
import { Config } from '../config/config.js';
import { errorFacts } from './error-facts.js';

/** Names whose values never reach a log, wherever they stand. */
const SECRET_NAMES = [
  'body',
  'cookie',
  'cookies',
  'authorization',
  'code',
  'secret',
  'password',
  'address',
  'to',
  'email',
  'phone',
];

/** Parts of Nest that tell at every start what it is made of. */
const FRAMEWORK = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/**
 * The portal's log: one JSON object a line. What people typed has no place in it, so requests are logged by their
 * route's pattern and errors by what they are; redaction is the second net.
 */
@Injectable()
export class PortalLog implements LoggerService {
  private readonly pino: Logger;

  constructor(config: Config) {
    this.pino = makeLogger(config.logLevel);
  }

  request(facts: Readonly<Record<string, string | number>>): void {
    this.pino.info(facts, 'request');
  }

  /** An error nobody expected, with the id its page shows. */
  unexpected(error: unknown, facts: Readonly<Record<string, string>>): void {
    this.pino.error({ ...facts, error: errorFacts(error) }, 'unexpected');
  }

  log(message: unknown, context?: unknown): void {
    if (FRAMEWORK.has(String(context))) this.pino.debug({ context }, String(message));
    else this.pino.info({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.pino.warn({ context }, String(message));
  }

  error(message: unknown, ...details: unknown[]): void {
    const context = details[details.length - 1];
    const facts = message instanceof Error ? errorFacts(message) : stackOf(details);
    this.pino.error({ context, error: facts }, message instanceof Error ? message.name : String(message));
  }

  fatal(message: unknown, context?: unknown): void {
    this.pino.fatal({ context }, String(message));
  }

  debug(message: unknown, context?: unknown): void {
    this.pino.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: unknown): void {
    this.pino.trace({ context }, String(message));
  }
}

/** A pino logger that leaves out secrets up to two levels deep. `sink` takes the lines in tests. */
export function makeLogger(
  level: string,
  sink: { write(line: string): void } = destination({ fd: 1, sync: false }),
): Logger {
  const paths = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino(
    {
      level,
      base: undefined,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, censor: '[left out]' },
    },
    sink,
  );
}

function stackOf(details: readonly unknown[]): { stack: string } | undefined {
  const stack = details.find((detail): detail is string => typeof detail === 'string' && detail.includes('\n'));
  return stack === undefined ? undefined : { stack };
}
