import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Ctx } from '../database/context.js';
import { stateOf } from './request-state.js';

/** The ctx of this request, the first argument of every service verb. */
export const CurrentCtx = createParamDecorator((_data: unknown, host: ExecutionContext): Ctx => {
  return stateOf(host.switchToHttp().getRequest<Request>()).ctx;
});
