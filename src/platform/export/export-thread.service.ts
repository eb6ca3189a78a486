import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Worker } from 'node:worker_threads';
import { Config } from '../config/config.js';
import { sqliteFile } from '../database/data-source-options.js';
import { startThread } from '../threads/start-thread.js';
import type { BatchDatabase } from './batch-source.js';
import type { ExportPlan } from './export-plan.js';
import type { ThreadNews, ThreadOrder } from './export.thread.js';

/** A file is text in flight, a thousand rows at a time: more memory than this is a mistake. */
const MOST_MEMORY_MB = 96;

/** Writes files in a thread with a connection of its own, one at a time: pages go on being answered meanwhile. */
@Injectable()
export class ExportThread implements OnModuleDestroy {
  private thread: Worker | null = null;
  private stopped = false;

  constructor(private readonly config: Config) {}

  get isBusy(): boolean {
    return this.thread !== null;
  }

  onModuleDestroy(): void {
    this.stopped = true;
    void this.thread?.terminate();
  }

  /** Throws when the thread fails, and when the portal stops meanwhile. */
  write(
    plan: ExportPlan,
    path: string,
    told: (written: number) => void,
  ): Promise<{ readonly written: number; readonly bytes: number }> {
    const order: ThreadOrder = { database: this.database(), plan, path };
    const thread = startThread('export', import.meta.url, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: 16 },
    });
    this.thread = thread;
    return new Promise((resolve, reject) => {
      let made: Extract<ThreadNews, { kind: 'done' }> | null = null;
      thread.on('message', (news: ThreadNews) => {
        if (news.kind === 'done') made = news;
        else told(news.written);
      });
      thread.on('error', reject);
      // Only then is there room for the next file.
      thread.on('exit', () => {
        this.thread = null;
        if (made) resolve({ written: made.written, bytes: made.bytes });
        else reject(new Error(this.stopped ? 'The portal stops' : 'The thread ended before its file was written'));
      });
    });
  }

  private database(): BatchDatabase {
    const { databaseUrl } = this.config;
    return databaseUrl ? { kind: 'postgres', url: databaseUrl } : { kind: 'sqlite', file: sqliteFile(this.config) };
  }
}
