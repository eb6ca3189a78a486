import { Injectable } from '@nestjs/common';
import { Contributions } from '../../kernel/contributions.js';
import type { JobHandler } from './job.js';

/** What runs for each kind of job. Modules add theirs in `onModuleInit`. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Contributions<JobHandler>();
  private readonly intervals = new Contributions<number>();

  /** Handlers run at least once, outside any unit of work; see `PermanentFailure` and `Postponed` for other ends. */
  add(kind: string, handle: JobHandler): void {
    this.handlers.add(kind, handle);
  }

  /** Keeps one job of this kind going: after each end the next is due `everyMilliseconds` later. */
  recur(kind: string, everyMilliseconds: number): void {
    this.intervals.add(kind, everyMilliseconds);
  }

  find(kind: string): JobHandler | undefined {
    return this.handlers.get(kind);
  }

  intervalOf(kind: string): number | undefined {
    return this.intervals.get(kind);
  }

  recurring(): readonly string[] {
    return this.intervals.all().map(([kind]) => kind);
  }
}
