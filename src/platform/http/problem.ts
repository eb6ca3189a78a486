import type { Response } from 'express';
import type { Translate } from '../i18n/messages.js';
import type { Refusal } from './refusal.js';

/** A refusal for programs (RFC 9457). `code` is what they may depend on; the words are for people. */
export function sendProblem(response: Response, refusal: Refusal, t: Translate): void {
  const problem = {
    type: `urn:trellis:problem:${refusal.code}`,
    title: t(refusal.key, refusal.variables),
    status: refusal.status,
    code: refusal.code,
    field: refusal.field,
    errors: refusal.errors?.map(({ field, key, variables }) => ({ field, code: key, detail: t(key, variables) })),
    requestId: String(response.getHeader('X-Request-Id')),
  };
  response.status(refusal.status).type('application/problem+json').end(JSON.stringify(problem));
}
