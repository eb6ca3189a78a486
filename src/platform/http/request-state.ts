import type { Request } from 'express';
import type { Ctx } from '../database/context.js';
import type { FlashMessage } from './page.js';
import type { FormBody } from './form-body.js';
import type { FoundSession } from './ports.js';

/** What the machinery knows of a request. Made by the first middlewares, read by guards, decorators and the renderer. */
export interface RequestState {
  readonly ctx: Ctx;
  readonly session: FoundSession | null;
  readonly body: FormBody;
  readonly flash: FlashMessage | null;
}

const STATE = Symbol('request state');

interface Carrier {
  [STATE]?: RequestState;
}

export function keepState(request: Request, state: RequestState): void {
  (request as Carrier)[STATE] = state;
}

/** The state of a request; undefined when it failed before its ctx was made. */
export function stateIfAny(request: Request): RequestState | undefined {
  return (request as Carrier)[STATE];
}

export function stateOf(request: Request): RequestState {
  const state = stateIfAny(request);
  if (!state) throw new Error('The request reached a handler before its ctx was made');
  return state;
}
