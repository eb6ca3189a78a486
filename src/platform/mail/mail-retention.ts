import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY } from '../../kernel/clock.js';
import { removeOldest, Retention } from '../jobs/retention.js';

/** Long enough to answer "did you write to me?", short enough not to hoard people's letters. */
const KEPT = 30 * DAY;

@Injectable()
export class MailRetention implements OnModuleInit {
  constructor(private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.add('mails', (tx) => removeOldest(tx, 'mails', 'created_at', tx.now - KEPT, `state <> 'queued'`));
  }
}
