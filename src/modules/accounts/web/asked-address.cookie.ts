import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SECOND, type Instant } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Cookies } from '../../../platform/http/cookies.js';
import { SignedText } from '../../../platform/http/signed-text.js';
import { CODE_LIFE } from '../domain/sign-in-code.js';

export type AskedFor = 'sign-in' | 'new-address';

/**
 * The address a code was mailed to, until the code is entered: in a short signed cookie, so that it stands
 * in no address bar or log, and the page is still there after a look into the mail app.
 */
@Injectable()
export class AskedAddress {
  private readonly signed: SignedText;

  constructor(
    config: Config,
    private readonly cookies: Cookies,
  ) {
    this.signed = new SignedText(config.secret, 'asked address');
  }

  read(request: Request, purpose: AskedFor, now: Instant): string | null {
    const cookie = this.cookies.read(request, purpose);
    const text = cookie === null ? null : this.signed.open(cookie);
    if (text === null) return null;
    const [kept, until, address] = JSON.parse(text) as [AskedFor, Instant, string];
    return kept === purpose && until > now ? address : null;
  }

  set(response: Response, purpose: AskedFor, address: string, now: Instant): void {
    const text = this.signed.sign(JSON.stringify([purpose, now + CODE_LIFE, address]));
    this.cookies.set(response, purpose, text, { maxAge: CODE_LIFE / SECOND, httpOnly: true });
  }

  clear(response: Response, purpose: AskedFor): void {
    this.cookies.clear(response, purpose);
  }
}
