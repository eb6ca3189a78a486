import type { Request } from 'express';

/** What the list of devices will say of a browser. */
export function userAgentOf(request: Request): string {
  return request.headers['user-agent'] ?? '';
}
