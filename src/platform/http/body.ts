import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { HttpError } from './http-error.js';
import { FormBody } from './form-body.js';

/** Large enough that a field of a megabyte is refused as a field, with everything typed kept. */
const MOST_BYTES = 2_000_000;
const MOST_FIELDS = 2_000;
const FORM = 'application/x-www-form-urlencoded';

/**
 * Reads the body of a write. Pages take urlencoded forms, the API takes JSON; anything else is 415 before it is read.
 * The form is our own few lines because every loss (bad UTF-8, a repeated name, `a[b]`) must be seen, not guessed away.
 */
export function bodyReader(): RequestHandler {
  const readText = express.text({ type: FORM, limit: MOST_BYTES, inflate: false });
  const readJson = express.json({ type: 'application/json', limit: MOST_BYTES, inflate: false, strict: true });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!hasBody(request)) return next();
    const isApi = isApiPath(request.path);
    if (!request.is(isApi ? 'application/json' : FORM) || !isUtf8(request)) return next(new HttpError(415));
    return isApi ? readJson(request, response, next) : readText(request, response, next);
  };
}

/** The form that `bodyReader` read; the empty one when there was none. */
export function formOf(request: Request): FormBody {
  const body: unknown = request.body;
  if (typeof body !== 'string' || body === '') return FormBody.EMPTY;
  if (body.split('&', MOST_FIELDS + 1).length > MOST_FIELDS) throw new HttpError(413);
  return FormBody.read(body);
}

export function isApiPath(path: string): boolean {
  return path.startsWith('/api/');
}

/** Nothing but UTF-8: a body in another encoding would be kept as other words than were typed. */
function isUtf8(request: Request): boolean {
  const [, charset] = /;\s*charset="?([^\s";]+)/iu.exec(request.headers['content-type'] ?? '') ?? [];
  return charset === undefined || charset.toLowerCase() === 'utf-8';
}

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}
