import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { Config } from '../config/config.js';

interface CookieLife {
  readonly expires?: Date;
  /** In seconds. */
  readonly maxAge?: number;
  readonly httpOnly: boolean;
}

/** Reads and writes cookies by their plain name; on https each is `__Host-`, which no other host can set. */
@Injectable()
export class Cookies {
  readonly secure: boolean;

  constructor(config: Config) {
    this.secure = config.baseUrl?.startsWith('https:') ?? false;
  }

  read(request: Request, name: string): string | null {
    const header = request.headers.cookie;
    return header ? (parseCookie(header)[this.named(name)] ?? null) : null;
  }

  /** A cookie our own script sets, such as the reader's zone: nothing is ever trusted to it. */
  readPlain(request: Request, name: string): string | null {
    const header = request.headers.cookie;
    return header ? (parseCookie(header)[name] ?? null) : null;
  }

  set(response: Response, name: string, value: string, life: CookieLife): void {
    const cookie = { name: this.named(name), value, path: '/', secure: this.secure, sameSite: 'lax' as const, ...life };
    response.append('Set-Cookie', stringifySetCookie(cookie));
  }

  clear(response: Response, name: string): void {
    this.set(response, name, '', { expires: new Date(0), httpOnly: true });
  }

  private named(name: string): string {
    return this.secure ? `__Host-${name}` : name;
  }
}
