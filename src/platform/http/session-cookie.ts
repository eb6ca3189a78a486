import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Instant } from '../../kernel/clock.js';
import { Cookies } from './cookies.js';

/** The cookie that carries a session's secret: `__Host-trellis` on https, `trellis` on plain http. */
@Injectable()
export class SessionCookie {
  constructor(private readonly cookies: Cookies) {}

  read(request: Request): string | null {
    return this.cookies.read(request, 'trellis');
  }

  /** Sends a session's secret. The language the browser remembered gives way to the account's own. */
  set(response: Response, secret: string, expiresAt: Instant): void {
    this.cookies.set(response, 'trellis', secret, { expires: new Date(expiresAt), httpOnly: true });
    this.cookies.clear(response, 'lang');
  }

  clear(response: Response): void {
    this.cookies.clear(response, 'trellis');
  }
}
