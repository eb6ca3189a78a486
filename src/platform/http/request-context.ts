import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { NextFunction, Request, Response } from 'express';
import { ANONYMOUS, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { digestOf } from '../../kernel/digest.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import type { Ctx, IdempotencyKey } from '../database/context.js';
import { Database } from '../database/database.js';
import { SitePort } from '../config/site.js';
import { formOf } from './body.js';
import { Cookies } from './cookies.js';
import { FlashCookie } from './flash-cookie.js';
import { FormBody } from './form-body.js';
import { KEY_FIELD } from './form-reader.js';
import { SessionPort, type FoundSession } from './ports.js';
import { ReaderLanguage } from './reader-language.js';
import { zoneOf } from './reader-zone.js';
import { keepState, stateIfAny, stateOf, type RequestState } from './request-state.js';
import { SessionCookie } from './session-cookie.js';

/** Makes each request's ctx: who, in which language and zone, when, under which idempotency key. */
@Injectable()
export class RequestContext {
  private port: SessionPort | null = null;

  constructor(
    private readonly modules: ModuleRef,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cookies: Cookies,
    private readonly sessionCookie: SessionCookie,
    private readonly language: ReaderLanguage,
    private readonly flash: FlashCookie,
    private readonly sites: SitePort,
  ) {}

  async open(request: Request, response: Response): Promise<RequestState> {
    // Read once for the whole request: everything after it, errors too, says the same name.
    const [session] = await Promise.all([this.sessionOf(request), this.sites.current()]);
    return this.keep(request, response, session, formOf(request));
  }

  /** Gives an open request the body that was read late, and with it its idempotency key. */
  addBody(request: Request, body: FormBody): RequestState {
    const before = stateOf(request);
    const state = { ...before, body, ctx: { ...before.ctx, idempotency: idempotencyOf(request, body) } };
    keepState(request, state);
    return state;
  }

  /** For a request that failed before its ctx was made: nobody's, so that its error can still be shown. */
  openForError(request: Request, response: Response): RequestState {
    return stateIfAny(request) ?? this.keep(request, response, null, FormBody.EMPTY);
  }

  private keep(request: Request, response: Response, session: FoundSession | null, body: FormBody): RequestState {
    const ctx: Ctx = {
      actor: actorOf(session),
      requestId: requestIdOf(response),
      locale: this.language.of(request, response, session?.locale ?? null, this.sites.latest),
      zone: session?.zone ?? zoneOf(this.cookies.readPlain(request, 'zone')),
      now: this.clock.now(),
      idempotency: idempotencyOf(request, body),
      db: this.database.read,
    };
    const state: RequestState = { ctx, session, body, flash: this.flash.read(request) };
    keepState(request, state);
    return state;
  }

  private async sessionOf(request: Request): Promise<FoundSession | null> {
    const secret = this.sessionCookie.read(request);
    if (!secret || secret.length > 100) return null;
    // Found at the first use: the accounts stand above this module and cannot be imported.
    this.port ??= this.modules.get<SessionPort>(SessionPort, { strict: false });
    const now = this.clock.now();
    const session = await this.port.find(secret, now);
    if (session) void this.port.touch(session.sessionId, now);
    return session;
  }
}

/** Gives the request its id, in the answer's header too, and never takes one from outside. */
export function giveRequestId(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Request-Id', newId());
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader('X-Request-Id'));
}

function actorOf(session: FoundSession | null): Actor {
  return session ? { kind: 'person', accountId: session.accountId, sessionId: session.sessionId } : ANONYMOUS;
}

function idempotencyOf(request: Request, body: FormBody): IdempotencyKey | null {
  const keys = body.values(KEY_FIELD);
  if (keys.length === 0) return null;
  const [key = ''] = keys;
  if (keys.length > 1 || !/^[\w-]{8,64}$/u.test(key)) throw new DomainError('invalid', 'errors.bad_key');
  const route = `${request.method} ${request.path}`;
  return { route: route.length <= 200 ? route : digestOf(route), key, bodyDigest: digestOf(body.canonical(KEY_FIELD)) };
}
