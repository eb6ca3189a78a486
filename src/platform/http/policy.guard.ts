import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Request, Response } from 'express';
import { DomainError } from '../../kernel/domain-error.js';
import { isApiPath } from './body.js';
import { refuseStrangers } from './form-reader.js';
import { formClassOf, takesAnswers } from './form.decorators.js';
import { Parking } from './parking.js';
import { policyOf } from './policy.js';
import { PolicyPort } from './ports.js';
import { stateOf } from './request-state.js';
import { SignInFirst } from './sign-in-first.js';

/** Deny by default: lets a request through to its handler only as the handler's policy says. */
@Injectable()
export class PolicyGuard implements CanActivate {
  private port: PolicyPort | null = null;

  constructor(
    private readonly modules: ModuleRef,
    private readonly parking: Parking,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<Request>();
    const handler = host.getHandler();
    const { ctx, session, body } = stateOf(request);
    const policy = policyOf(handler, host.getClass());
    if (!policy) return false;
    if (policy.kind !== 'public' && !session)
      throw await this.toSignIn(request, host.switchToHttp().getResponse<Response>(), handler);
    if (policy.kind === 'needs' && !(await this.policies().holds(ctx, policy.permission))) {
      throw new DomainError('forbidden', 'errors.forbidden');
    }
    // A body that no @Form of the handler reads is refused like an unknown field of one.
    if (!formClassOf(handler)) refuseStrangers(body, { withAnswers: takesAnswers(handler) });
    return true;
  }

  private policies(): PolicyPort {
    // Found at the first use: the access module stands above this one and cannot be imported.
    this.port ??= this.modules.get<PolicyPort>(PolicyPort, { strict: false });
    return this.port;
  }

  private async toSignIn(request: Request, response: Response, handler: object): Promise<Error> {
    if (isApiPath(request.path)) return new DomainError('signed_out', 'errors.signed_out');
    if (request.method === 'GET' || request.method === 'HEAD') return new SignInFirst(request.originalUrl);
    return new SignInFirst(await this.parking.park(request, response, formClassOf(handler)));
  }
}
