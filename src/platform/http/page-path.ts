import type { Request } from 'express';
import { localPath } from './local-path.js';

/** A form shown again answers a POST, whose address may have no page: its links lead to where the form was. */
export function pagePath(request: Request): string {
  if (request.method === 'GET' || request.method === 'HEAD') return localPath(request.originalUrl) ?? '/';
  const from = request.headers.referer;
  const address = from !== undefined && URL.canParse(from) ? new URL(from) : null;
  if (address?.host !== request.headers.host) return '/';
  return localPath(`${address?.pathname ?? '/'}${address?.search ?? ''}`) ?? '/';
}
