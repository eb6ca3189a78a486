import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MINUTE } from '../../kernel/clock.js';
import { digestOf, newSecret } from '../../kernel/digest.js';
import type { Ctx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Cookies } from './cookies.js';
import { fieldsOf } from './fields/field.js';
import { KEY_FIELD, type FormClass } from './form-reader.js';
import { toPlainText, type FormBody } from './form-body.js';
import { localPath } from './local-path.js';
import { RateLimits } from './rate-limits.js';
import { stateOf } from './request-state.js';

const KEPT_FOR = 30 * MINUTE;
const MOST_CHARACTERS = 200_000;

/** A post that came after its session had ended: where it was going and what it carried. */
export interface ParkedPost {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/**
 * Keeps what somebody posted without a session for half an hour, to show it to them again once they have signed in.
 * It is never sent by itself, and only to the browser that posted it: the link alone opens nothing.
 */
@Injectable()
export class Parking {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cookies: Cookies,
    private readonly limits: RateLimits,
  ) {}

  /** Parks a request's form and returns the path to go on to after signing in. Passwords and codes are not kept. */
  async park(request: Request, response: Response, form: FormClass<object> | undefined): Promise<string> {
    const { ctx, body } = stateOf(request);
    const path = localPath(request.originalUrl) ?? '/';
    const text = JSON.stringify(fieldsToKeep(body, form));
    if (text.length > MOST_CHARACTERS) return '/';
    await this.limits.take('parking', request.ip ?? '');
    const secret = newSecret();
    const row = {
      idHash: this.hashFor(request, response, secret),
      path,
      body: text,
      createdAt: ctx.now,
      expiresAt: ctx.now + KEPT_FOR,
    };
    // The post's own key stays unused: it is for the post that will be sent again.
    await this.units.run({ ...ctx, idempotency: null }, (tx) => tx.db.insert('parked_posts', row));
    return `/parked/${secret}`;
  }

  async find(ctx: Ctx, request: Request, secret: string): Promise<ParkedPost | null> {
    const browser = this.cookies.read(request, 'parking');
    if (browser === null) return null;
    const row = await ctx.db.row<{ path: string; body: string }>(
      `SELECT path, body FROM parked_posts WHERE id_hash = :idHash AND expires_at > :now`,
      { idHash: digestOf(`${browser} ${secret}`), now: ctx.now },
    );
    return row ? { path: row.path, fields: JSON.parse(row.body) as ParkedPost['fields'] } : null;
  }

  async sweep(ctx: Ctx): Promise<void> {
    await this.units.run(ctx, (tx) =>
      tx.db.change(`DELETE FROM parked_posts WHERE expires_at <= :now`, { now: tx.now }),
    );
  }

  private hashFor(request: Request, response: Response, secret: string): string {
    const browser = this.cookies.read(request, 'parking') ?? newSecret();
    this.cookies.set(response, 'parking', browser, { maxAge: (2 * KEPT_FOR) / 1000, httpOnly: true });
    return digestOf(`${browser} ${secret}`);
  }
}

function fieldsToKeep(body: FormBody, form: FormClass<object> | undefined): ParkedPost['fields'] {
  const fields = form ? fieldsOf(form) : new Map<string, { secret?: boolean }>();
  return [...body.names()]
    .filter((name) => name !== KEY_FIELD && !fields.get(name)?.secret)
    .flatMap((name) => body.values(name).map((value) => [toPlainText(name), toPlainText(value)] as const));
}
