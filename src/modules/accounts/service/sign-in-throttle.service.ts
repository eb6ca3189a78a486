import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUR, MINUTE } from '../../../kernel/clock.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';

/** Per mailbox: enough for a person whose mail is slow, too few to fill a stranger's mailbox or guess a code. */
const PER_MAILBOX = {
  'sign-in.code': { times: 6, within: 30 * MINUTE },
  'sign-in.password': { times: 10, within: 15 * MINUTE },
} as const;

/**
 * Per network address: two thousand students behind one school's address sign in within a minute and must
 * get through; a machine that tries whole lists of addresses must not.
 */
const PER_NETWORK = {
  'sign-in.code.network': { times: 6_000, within: HOUR },
  'sign-in.entry.network': { times: 12_000, within: HOUR },
  'sign-in.password.network': { times: 600, within: 15 * MINUTE },
} as const;

/** How often sign-in may be tried. A refusal says how long to wait, the same for known and unknown addresses. */
@Injectable()
export class SignInThrottle implements OnModuleInit {
  constructor(private readonly limits: RateLimits) {}

  onModuleInit(): void {
    for (const [name, limit] of Object.entries({ ...PER_MAILBOX, ...PER_NETWORK })) this.limits.add(name, limit);
  }

  /** Before a code is mailed. */
  request(addressKey: string): Promise<void> {
    return this.limits.take('sign-in.code', addressKey);
  }

  /** Before a password is checked: the check itself is the costly part. */
  tryPassword(addressKey: string): Promise<void> {
    return this.limits.take('sign-in.password', addressKey);
  }

  /** Asked by the pages, which know where a request came from. */
  fromNetwork(door: keyof typeof PER_NETWORK, networkAddress: string | undefined): Promise<void> {
    return this.limits.take(door, networkAddress ?? 'unknown');
  }
}
