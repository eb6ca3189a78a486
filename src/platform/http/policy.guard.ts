import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Request, Response } from 'express';
import { DomainError } from '../../kernel/domain-error.js';
import { hasFiles, isApiPath, readFiles } from './body.js';
import { fieldsOf } from './fields/field.js';
import { refuseStrangers } from './form-reader.js';
import { formClassOf, takesAnswers } from './form.decorators.js';
import { HttpError } from './http-error.js';
import { Parking } from './parking.js';
import { policyOf } from './policy.js';
import { PolicyPort } from './ports.js';
import { RequestContext } from './request-context.js';
import { stateOf } from './request-state.js';
import { SignInFirst } from './sign-in-first.js';

/** Deny by default: lets a request through to its handler only as the handler's policy says. */
@Injectable()
export class PolicyGuard implements CanActivate {
  private port: PolicyPort | null = null;

  constructor(
    private readonly modules: ModuleRef,
    private readonly parking: Parking,
    private readonly contexts: RequestContext,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<Request>();
    const handler = host.getHandler();
    const { ctx, session } = stateOf(request);
    const policy = policyOf(handler, host.getClass());
    if (!policy) return false;
    if (policy.kind !== 'public' && !session)
      throw await this.toSignIn(request, host.switchToHttp().getResponse<Response>(), handler);
    if (policy.kind === 'needs' && !(await this.policies().holds(ctx, policy.permission))) {
      throw new DomainError('forbidden', 'errors.forbidden');
    }
    if (hasFiles(request)) await this.takeFiles(request, handler);
    // A body that no @Form of the handler reads is refused like an unknown field of one.
    if (!formClassOf(handler)) refuseStrangers(stateOf(request).body, { withAnswers: takesAnswers(handler) });
    return true;
  }

  /** Files are read only now: from somebody who may send them, for a form that asks for them. */
  private async takeFiles(request: Request, handler: object): Promise<void> {
    const form = formClassOf(handler);
    const limits = form ? [...fieldsOf(form).values()].flatMap(({ files }) => (files ? [files.mostBytes] : [])) : [];
    if (limits.length === 0) throw new HttpError(415);
    const most = limits.reduce((sum, limit) => sum + limit, 0);
    this.contexts.addBody(request, await readFiles(request, most));
  }

  private policies(): PolicyPort {
    // Found at the first use: the access module stands above this one and cannot be imported.
    this.port ??= this.modules.get<PolicyPort>(PolicyPort, { strict: false });
    return this.port;
  }

  private async toSignIn(request: Request, response: Response, handler: object): Promise<Error> {
    if (isApiPath(request.path)) return new DomainError('signed_out', 'errors.signed_out');
    // A form with files is too large to park: they find its page again, and choose the file again.
    const isAsking = request.method === 'GET' || request.method === 'HEAD' || hasFiles(request);
    if (isAsking) return new SignInFirst(request.originalUrl);
    return new SignInFirst(await this.parking.park(request, response, formClassOf(handler)));
  }
}
