import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/id.js';
import { Config } from '../../../platform/config/config.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CodeRepository, type CodeRow } from '../data/code.repository.js';
import { CODE_LIFE, CODE_PAUSE, CODE_TRIES, codeDigest, readCode, sameDigest } from '../domain/sign-in-code.js';
import type { CodeRequest } from '../domain/sign-in-code.js';
import { AccountLetters } from './account-letters.service.js';

/** What became of a try. `left`: tries the person still has with this code. */
export type CodeOutcome =
  { readonly kind: 'ok' | 'lapsed' | 'burned' } | { readonly kind: 'wrong'; readonly left: number };

/** Mails six-digit codes and takes them back, each once. */
@Injectable()
export class Codes {
  constructor(
    private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly codes: CodeRepository,
    private readonly letters: AccountLetters,
  ) {}

  /** Mails a new code, unless one that still works was mailed a moment ago. Never says which it did. */
  async send(ctx: Ctx, request: CodeRequest): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const last = await this.newest(tx, request);
      if (last && isLive(last, tx.now) && last.createdAt > tx.now - CODE_PAUSE) return;
      const id = newId();
      const code = newCode();
      await this.codes.insert(tx, {
        id,
        addressKey: request.address.key,
        purpose: request.purpose,
        accountId: request.accountId,
        codeHash: codeDigest(this.config.secret, id, code),
        expiresAt: tx.now + CODE_LIFE,
      });
      await this.letters.code(tx, id, request, code);
    });
  }

  /**
   * Takes one try. The unit must be kept whatever the outcome: a refusal that rolled back would give the
   * try back, so this returns where other verbs throw.
   */
  async spend(tx: Tx, request: CodeRequest, entered: string): Promise<CodeOutcome> {
    const code = await this.newest(tx, request);
    if (!code || code.usedAt !== null || code.expiresAt <= tx.now) return { kind: 'lapsed' };
    if (!(await this.codes.takeTry(tx, code.id, CODE_TRIES))) return { kind: 'burned' };
    const digits = readCode(entered);
    const right = digits !== null && sameDigest(codeDigest(this.config.secret, code.id, digits), code.codeHash);
    if (!right) {
      const left = Math.max(0, CODE_TRIES - 1 - code.attempts);
      return left === 0 ? { kind: 'burned' } : { kind: 'wrong', left };
    }
    return { kind: (await this.codes.markUsed(tx, code.id)) ? 'ok' : 'lapsed' };
  }

  private newest(ctx: Ctx, { address, purpose, accountId }: CodeRequest): Promise<CodeRow | undefined> {
    return this.codes.newest(ctx, address.key, purpose, accountId);
  }
}

function isLive(code: CodeRow, now: number): boolean {
  return code.usedAt === null && code.expiresAt > now && code.attempts < CODE_TRIES;
}

/** Six decimal digits: what a person can carry from one app to another in their head. */
function newCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}
