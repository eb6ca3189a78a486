import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '../../kernel/domain-error.js';
import { isId, type Id } from '../../kernel/id.js';

/** A path parameter that is an id. Anything else is 404, and never reaches a database. */
export const IdParam = createParamDecorator((name: string, host: ExecutionContext): Id => {
  const value = host.switchToHttp().getRequest<Request>().params[name];
  if (!isId(value)) throw new DomainError('not_found', 'errors.not_found');
  return value;
});
