import { Clock } from '../../kernel/clock.js';
import { DEFAULT_LOCALE } from '../../kernel/locale.js';
import { newId } from '../../kernel/id.js';
import type { Ctx, ReadDb } from './context.js';

/** The reading door: `read` cannot write, the database itself refuses. The other door is `UnitOfWork`. */
export class Database {
  constructor(
    readonly read: ReadDb,
    private readonly clock: Clock,
  ) {}

  /** A ctx for work nobody asked for: jobs, the command line, start-up. `name` stands in the events as the actor. */
  systemCtx(name: string): Ctx {
    return {
      actor: { kind: 'system', name },
      requestId: newId(this.clock.now()),
      locale: DEFAULT_LOCALE,
      zone: null,
      now: this.clock.now(),
      idempotency: null,
      db: this.read,
    };
  }
}
