import type { NextFunction, Request, Response } from 'express';
import type { Asset, Assets } from './assets.js';

const YEAR = 365 * 24 * 60 * 60;
/** What browsers and robots ask for by a fixed address. */
const AT_ROOT = new Set(['/favicon.ico', '/favicon.svg', '/robots.txt', '/manifest.webmanifest']);

/** Serves `public/`: `/assets/<version>/<path>` for ever, the few files with fixed addresses for an hour. */
export function assetServer(assets: Assets) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const { path } = request;
    const [, version, name = ''] = /^\/assets\/([0-9a-f]{12})\/(.+)$/u.exec(path) ?? [];
    const asset =
      version !== undefined ? assets.find(name) : AT_ROOT.has(path) ? assets.find(path.slice(1)) : undefined;
    if (!asset) return next();
    // During an upgrade a page of the other version may ask: it gets what there is, and keeps it for a moment only.
    const age = version === assets.version ? `public, max-age=${YEAR}, immutable` : 'public, max-age=3600';
    response.setHeader('Cache-Control', version !== undefined && version !== assets.version ? 'no-cache' : age);
    void send(request, response, asset).catch(next);
  };
}

async function send(request: Request, response: Response, asset: Asset): Promise<void> {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`, 'u').test(accepted));
  const packed = encoding ? await asset.packed(encoding) : null;
  const body = packed ?? asset.plain;
  if (packed && encoding) response.setHeader('Content-Encoding', encoding);
  response.vary('Accept-Encoding');
  response.setHeader('Content-Type', asset.type);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
