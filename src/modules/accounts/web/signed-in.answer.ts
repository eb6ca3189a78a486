import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { withNext } from '../../../../views/accounts/next-path.js';
import { seeOther, SessionCookie, type FlashMessage, type SeeOther } from '../../../platform/http/index.js';
import type { SignedInNow } from '../service/sign-in.service.js';

/** The answer to a sign-in that worked, the same at every door: the cookie, and on to where the person was going. */
@Injectable()
export class SignedInAnswer {
  constructor(private readonly cookie: SessionCookie) {}

  to(
    response: Response,
    { secret, expiresAt, isNew, termsAreDue }: SignedInNow,
    next: string | null,
    flash?: FlashMessage,
  ): SeeOther {
    this.cookie.set(response, secret, expiresAt);
    if (termsAreDue) return seeOther(withNext('/terms/acceptance', next));
    return seeOther(next ?? '/home', isNew ? { kind: 'ok', key: 'accounts.sign_in.welcome' } : flash);
  }
}
