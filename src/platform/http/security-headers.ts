import type { NextFunction, Request, Response } from 'express';

/** Everything from ourselves, nothing inline, nothing framed. Helmet's defaults break plain http and same-origin posts. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'manifest-src', 'form-action'].map(
    (name) => `${name} 'self'`,
  ),
  ...['object-src', 'base-uri', 'frame-ancestors'].map((name) => `${name} 'none'`),
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // no-referrer would make browsers send `Origin: null` with our own posts.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=()',
};

/** Headers of every answer, errors and files too. HSTS only where the portal is reached over https. */
export function securityHeaders(options: { readonly https: boolean }) {
  const headers = new Map(Object.entries(HEADERS));
  if (options.https) headers.set('Strict-Transport-Security', 'max-age=31536000');
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.setHeaders(headers);
    next();
  };
}
