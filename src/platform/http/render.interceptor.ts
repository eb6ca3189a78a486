import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { FlashCookie } from './flash-cookie.js';
import { localPath } from './local-path.js';
import { pagePath } from './page-path.js';
import { Page, SeeOther } from './page.js';
import { policyOf } from './policy.js';
import { Renderer } from './renderer.js';
import { stateOf } from './request-state.js';
import { ANSWERED } from './answered.js';

/** Turns what a handler returns into an answer: a `Page` into HTML, a `SeeOther` into 303; anything else is JSON. */
@Injectable()
export class RenderInterceptor implements NestInterceptor {
  constructor(
    private readonly renderer: Renderer,
    private readonly flash: FlashCookie,
  ) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(mergeMap((result: unknown) => this.answer(host, result)));
  }

  private async answer(host: ExecutionContext, result: unknown): Promise<unknown> {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return ANSWERED;
    if (result instanceof Page) {
      const request = host.switchToHttp().getRequest<Request>();
      const open = policyOf(host.getHandler(), host.getClass())?.kind === 'public' && request.method !== 'POST';
      await this.renderer.send(request, response, stateOf(request), result, { open, path: pagePath(request) });
      return ANSWERED;
    }
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
    if (!(result instanceof SeeOther)) return result;
    if (result.flash) this.flash.set(response, result.flash);
    response
      .status(303)
      .setHeader('Location', localPath(result.path) ?? '/')
      .end();
    return ANSWERED;
  }
}
