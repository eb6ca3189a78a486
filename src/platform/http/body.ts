import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { HttpError } from './http-error.js';
import { FormBody } from './form-body.js';
import { boundaryOf, readMultipart } from './multipart.js';

/** Large enough that a field of a megabyte is refused as a field, with everything typed kept. */
const MOST_BYTES = 2_000_000;
const MOST_FIELDS = 2_000;
const FORM = 'application/x-www-form-urlencoded';
const FORM_WITH_FILES = 'multipart/form-data';

/**
 * Reads the body of a write. Pages take urlencoded forms, the API takes JSON; anything else is 415 before it is read.
 * A form with files is left in the socket until the guard knows who sent it to whom: see `readFiles`.
 * The form is our own few lines because every loss (bad UTF-8, a repeated name, `a[b]`) must be seen, not guessed away.
 */
export function bodyReader(): RequestHandler {
  const readText = express.text({ type: FORM, limit: MOST_BYTES, inflate: false });
  const readJson = express.json({ type: 'application/json', limit: MOST_BYTES, inflate: false, strict: true });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!hasBody(request)) return next();
    if (hasFiles(request)) return next();
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

/** Whether the request brings a form with files, which nobody has read yet. */
export function hasFiles(request: Request): boolean {
  return hasBody(request) && !isApiPath(request.path) && Boolean(request.is(FORM_WITH_FILES));
}

/** Reads a form with files of at most so many bytes in all; 413 for more. */
export async function readFiles(request: Request, mostBytes: number): Promise<FormBody> {
  const boundary = boundaryOf(request.headers['content-type'] ?? '');
  if (boundary === null) throw new HttpError(400);
  if (request.headers['content-encoding'] !== undefined) throw new HttpError(415);
  const most = mostBytes + MOST_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > most) throw new HttpError(413);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new HttpError(413);
    chunks.push(chunk);
  }
  return readMultipart(Buffer.concat(chunks), boundary);
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
