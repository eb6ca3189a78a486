import { Injectable } from '@nestjs/common';
import { Contributions } from '../../kernel/contributions.js';
import type { Id } from '../../kernel/id.js';
import type { Ctx } from '../database/context.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import type { RecordedEvent } from './event.js';
import { EventReader } from './event-reader.js';

export interface Subscription {
  readonly kinds: readonly string[];
  /** Runs as a job after the commit, at least once, in no set order: it must bear being run again. */
  handle(ctx: Ctx, event: RecordedEvent): Promise<void>;
}

/** Who hears of which events. Modules add theirs in `onModuleInit`. */
@Injectable()
export class Subscriptions {
  private readonly subscriptions = new Contributions<Subscription>();

  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: EventReader,
  ) {}

  add(name: string, subscription: Subscription): void {
    this.subscriptions.add(name, subscription);
    this.handlers.add(deliveryKind(name), async (ctx, payload) => {
      const event = await this.reader.find(ctx, payload['eventId'] as Id);
      if (!event) throw new Error(`Event ${String(payload['eventId'])} is not there`);
      await subscription.handle(ctx, event);
    });
  }

  /** The kinds of job that tell the subscribers of such an event. */
  deliveriesFor(eventKind: string): string[] {
    return this.subscriptions
      .all()
      .filter(([, subscription]) => subscription.kinds.includes(eventKind))
      .map(([name]) => deliveryKind(name));
  }
}

function deliveryKind(name: string): string {
  return `deliver:${name}`;
}
