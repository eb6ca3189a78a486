import type { Ctx } from '../database/context.js';

/** Requests of a test portal whose handler has yet to ask `Access`. Empty in production: nothing is expected there. */
const waiting = new Map<string, boolean>();

/** Called by `Access` with every question, so that tests catch a handler that never asked one. */
export function markAsked(ctx: Ctx): void {
  if (waiting.has(ctx.requestId)) waiting.set(ctx.requestId, true);
}

export function expectAsking(requestId: string): void {
  waiting.set(requestId, false);
}

/** Whether the request asked; it is forgotten with the answer. */
export function hasAsked(requestId: string): boolean {
  const asked = waiting.get(requestId) ?? false;
  waiting.delete(requestId);
  return asked;
}
