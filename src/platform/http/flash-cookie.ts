import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../config/config.js';
import { Cookies } from './cookies.js';
import type { FlashMessage } from './page.js';
import { SignedText } from './signed-text.js';

/**
 * The line for the next page, in a signed cookie that lives for a minute. Not in the session's row: that would cost
 * two more durable writes with every form. It holds a catalogue key and its variables, so nobody can put words in it.
 */
@Injectable()
export class FlashCookie {
  private readonly signed: SignedText;

  constructor(
    config: Config,
    private readonly cookies: Cookies,
  ) {
    this.signed = new SignedText(config.secret, 'flash');
  }

  set(response: Response, message: FlashMessage): void {
    this.cookies.set(response, 'flash', this.signed.sign(JSON.stringify(message)), { maxAge: 60, httpOnly: true });
  }

  read(request: Request): FlashMessage | null {
    const cookie = this.cookies.read(request, 'flash');
    const text = cookie === null ? null : this.signed.open(cookie);
    return text === null ? null : (JSON.parse(text) as FlashMessage);
  }

  /** The page that shows it takes it away. */
  clear(response: Response): void {
    this.cookies.clear(response, 'flash');
  }
}
