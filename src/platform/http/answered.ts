import type { AbstractHttpAdapter } from '@nestjs/core';

/** What an interceptor returns when it has sent the answer itself. */
export const ANSWERED = Symbol('answered');

/**
 * Teaches Nest's adapter not to send again what was sent. Nest knows only of handlers that take the response, and
 * would rather turn our bytes into JSON.
 */
export function leaveAnswered(adapter: AbstractHttpAdapter): void {
  const reply = adapter.reply.bind(adapter);
  adapter.reply = (response: unknown, body: unknown, status?: number): unknown => {
    return body === ANSWERED ? undefined : reply(response, body, status);
  };
}
