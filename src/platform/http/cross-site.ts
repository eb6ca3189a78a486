import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '../../kernel/domain-error.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes a browser send. Browsers say where a request comes from in Sec-Fetch-Site;
 * those that do not (plain http, older ones) send Origin, which must be the host that was asked, or BASE_URL.
 * A write with neither is refused: programs that are no browsers can say either.
 */
export function crossSiteGuard(baseUrl: string | null) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (READING.has(request.method) || isOwn(request, baseUrl)) next();
    else next(new DomainError('forbidden', 'errors.cross_site'));
  };
}

function isOwn(request: Request, baseUrl: string | null): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === baseUrl || new URL(origin).host === request.headers.host;
}
