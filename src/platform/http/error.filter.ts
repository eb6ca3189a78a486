import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Messages } from '../i18n/messages.js';
import { PortalLog } from '../observe/portal-log.js';
import { isApiPath } from './body.js';
import { errorPage } from './error-page.js';
import { pagePath } from './page-path.js';
import { sendProblem } from './problem.js';
import { refusalOf, type Refusal } from './refusal.js';
import { Renderer } from './renderer.js';
import { RequestContext, requestIdOf } from './request-context.js';
import { SignInFirst } from './sign-in-first.js';

const UNEXPECTED: Refusal = { status: 500, code: 'unexpected', key: 'errors.unexpected', variables: {} };

/** The one place where an error becomes an answer: a page, or problem+json under /api. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly contexts: RequestContext,
    private readonly renderer: Renderer,
    private readonly messages: Messages,
    private readonly log: PortalLog,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = refusalOf(error);
    const asksToSignIn = error instanceof SignInFirst || (refusal?.code === 'signed_out' && !isApiPath(request.path));
    if (!refusal && !asksToSignIn) this.log.unexpected(error, { id: requestIdOf(response), method: request.method });
    if (response.headersSent) {
      response.destroy(); // half an answer must not look like a whole one
      return;
    }
    if (asksToSignIn) return toSignIn(response, error instanceof SignInFirst ? error.next : '/home');
    await this.answer(request, response, refusal ?? UNEXPECTED);
  }

  private async answer(request: Request, response: Response, refusal: Refusal): Promise<void> {
    // What the failed handler prepared does not belong to this answer.
    for (const name of ['Content-Type', 'Content-Encoding', 'Content-Length', 'ETag', 'Location'])
      response.removeHeader(name);
    response.setHeader('Cache-Control', 'no-store');
    if (refusal.retryAfter !== undefined) response.setHeader('Retry-After', refusal.retryAfter);
    try {
      const state = this.contexts.openForError(request, response);
      const t = this.messages.for(state.ctx.locale);
      if (isApiPath(request.path)) return sendProblem(response, refusal, t);
      // A page that says the same of everything it is asked for must not show the address.
      const hides = refusal.code === 'not_found';
      const manner = { open: false, path: hides ? '/' : pagePath(request), steady: hides };
      await this.renderer.send(request, response, state, errorPage(refusal, t, requestIdOf(response)), manner);
    } catch (failure) {
      this.log.unexpected(failure, { id: requestIdOf(response), method: request.method });
      if (!response.headersSent)
        response
          .status(500)
          .type('text/plain')
          .end(`500 ${requestIdOf(response)}\n`);
    }
  }
}

function toSignIn(response: Response, next: string): void {
  response.setHeader('Cache-Control', 'no-store');
  response
    .status(303)
    .setHeader('Location', `/sign-in?next=${encodeURIComponent(next)}`)
    .end();
}
