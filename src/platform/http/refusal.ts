import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorCode, type Variables } from '../../kernel/domain-error.js';
import type { FieldError } from './form.js';
import { HttpError } from './http-error.js';
import { RefusedQuery } from './refused-query.js';

/** A refusal as the outside sees it: a status, a machine code, the reason's message, and when to come again. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly key: string;
  readonly variables: Variables;
  readonly field?: string;
  /** What is wrong with each field of an API query. */
  readonly errors?: readonly FieldError[];
  readonly retryAfter?: number;
}

const STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_many: 429,
  signed_out: 401,
};

const PROTOCOL: Readonly<Record<number, readonly [code: string, key: string]>> = {
  400: ['bad_request', 'errors.bad_request'],
  403: ['forbidden', 'errors.forbidden'],
  404: ['not_found', 'errors.not_found'],
  405: ['not_found', 'errors.not_found'],
  413: ['too_large', 'errors.too_large'],
  415: ['wrong_body', 'errors.wrong_body'],
};

/** What to answer to an error; null when nobody expected it. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusedQuery) return { ...ofDomain(error), errors: error.errors };
  if (error instanceof DomainError) return ofDomain(error);
  if (error instanceof URIError) return ofStatus(404);
  const status =
    error instanceof HttpError
      ? error.status
      : error instanceof HttpException
        ? error.getStatus()
        : parserStatus(error);
  return status === null ? null : ofStatus(status);
}

function ofDomain({ code, messageKey: key, variables, field }: DomainError): Refusal {
  const { seconds } = variables;
  const retryAfter = code === 'too_many' && typeof seconds === 'number' ? seconds : undefined;
  // One message for all that is absent or hidden: another would tell them apart.
  if (code === 'not_found') return { status: 404, code, key: 'errors.not_found', variables: {} };
  return { status: STATUS[code], code, key, variables, field, retryAfter };
}

function ofStatus(status: number): Refusal | null {
  const known = PROTOCOL[status] ?? (status >= 400 && status < 500 ? PROTOCOL[400] : undefined);
  if (!known) return null;
  const [code, key] = known;
  return { status: code === 'not_found' ? 404 : status, code, key, variables: {} };
}

/** Errors of Express's own parsers carry a status and say that it may be shown. */
function parserStatus(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error) || !('expose' in error)) return null;
  return typeof error.status === 'number' && error.expose === true ? error.status : null;
}
