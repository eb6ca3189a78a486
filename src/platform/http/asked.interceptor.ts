import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { finalize, tap, type Observable } from 'rxjs';
import { Config } from '../config/config.js';
import { expectAsking, hasAsked } from './asked.js';
import { policyOf } from './policy.js';
import { stateOf } from './request-state.js';

/**
 * In test mode, a handler that answers about a thing named in its path without having asked `Access` is an error:
 * an id is never a permission. `@SignedIn('own')` says that its rows are found by the actor's own id instead.
 */
@Injectable()
export class AskedInterceptor implements NestInterceptor {
  private readonly on: boolean;

  constructor(config: Config) {
    this.on = config.mode === 'test';
  }

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.on) return next.handle();
    const request = host.switchToHttp().getRequest<Request>();
    const policy = policyOf(host.getHandler(), host.getClass());
    if (policy?.kind !== 'signed_in' || policy.reach === 'own' || Object.keys(request.params).length === 0)
      return next.handle();
    const { requestId } = stateOf(request).ctx;
    const name = `${host.getClass().name}.${host.getHandler().name}`;
    expectAsking(requestId);
    const refuse = () => {
      if (!hasAsked(requestId))
        throw new Error(
          `${name} answered without asking Access: ask, or say @SignedIn('own') and find rows by the actor`,
        );
    };
    return next.handle().pipe(
      tap(refuse),
      finalize(() => hasAsked(requestId)),
    );
  }
}
