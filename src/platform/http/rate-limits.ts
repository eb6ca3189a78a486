import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { digestOf } from '../../kernel/digest.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Config } from '../config/config.js';

export interface RateLimit {
  /** So many times ... */
  readonly times: number;
  /** ... in so many milliseconds. */
  readonly within: number;
}

/**
 * How often something may be done by one address, account or mailbox. Counted in memory where one process serves
 * everybody (SQLite), in the table `rate_limits` where many do (PostgreSQL).
 */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  private readonly limits = new Map<string, RateLimit>();
  private readonly limiters = new Map<string, Promise<RateLimiterAbstract>>();
  private pool: Promise<Pool> | null = null;

  constructor(private readonly config: Config) {
    this.add('parking', { times: 300, within: 600_000 });
  }

  /** Declares a limit; modules do so in `onModuleInit`. */
  add(name: string, limit: RateLimit): void {
    if (this.limits.has(name)) throw new Error(`Two rate limits are named ${name}`);
    this.limits.set(name, limit);
  }

  /** Counts one more; throws `too_many` with the `seconds` to wait when that is over the limit. The key is stored as a digest. */
  async take(name: string, key: string): Promise<void> {
    const limiter = await this.limiterOf(name);
    try {
      await limiter.consume(digestOf(key).slice(0, 32));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw tooMany(refusal);
    }
  }

  /** Forgets what was counted, after a code was entered right for instance. */
  async forget(name: string, key: string): Promise<void> {
    await (await this.limiterOf(name)).delete(digestOf(key).slice(0, 32));
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.pool)?.end();
    this.pool = null;
  }

  private limiterOf(name: string): Promise<RateLimiterAbstract> {
    let limiter = this.limiters.get(name);
    if (!limiter) {
      limiter = this.make(name);
      this.limiters.set(name, limiter);
    }
    return limiter;
  }

  private async make(name: string): Promise<RateLimiterAbstract> {
    const limit = this.limits.get(name);
    if (!limit) throw new Error(`No rate limit is named ${name}`);
    const options = { keyPrefix: name, points: limit.times, duration: limit.within / 1000 };
    if (this.config.databaseUrl === null) return new RateLimiterMemory(options);
    this.pool ??= openPool(this.config.databaseUrl);
    const table = { tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: false };
    return new RateLimiterPostgres({ ...options, ...table, storeType: 'pool', storeClient: await this.pool });
  }
}

function tooMany(refusal: RateLimiterRes): DomainError {
  return new DomainError('too_many', 'errors.too_many', {
    seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
  });
}

/** A pool of its own: counting must go on while a burst has taken every connection of the database's doors. */
async function openPool(connectionString: string): Promise<Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString, max: 2 });
  // An idle connection that the server closes is replaced at the next use; unheard, its error would end the process.
  pool.on('error', () => undefined);
  return pool;
}
