import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { PasswordStrategy, type PasswordAttempt } from './password.strategy.js';

/**
 * Asks the passport strategy who a password belongs to. The strategy is run here and not by a guard: a
 * guard answers by itself and cannot show the form again with what was typed.
 */
@Injectable()
export class PasswordProof {
  constructor(private readonly strategy: PasswordStrategy) {}

  /** The account, or null for every kind of mismatch, after the same work. */
  check(ctx: Ctx, address: string, password: string): Promise<Id | null> {
    const attempt: PasswordAttempt = { ctx, body: { address, password }, query: {} };
    return new Promise((resolve, reject) => this.strategy.attempt(attempt, { resolve, reject }));
  }
}
