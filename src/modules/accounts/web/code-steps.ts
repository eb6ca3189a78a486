import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Ctx } from '../../../platform/database/context.js';
import {
  seeOther,
  type FieldError,
  type FormValues,
  type Page,
  type SeeOther,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { SignInThrottle } from '../service/sign-in-throttle.service.js';
import { SignIn } from '../service/sign-in.service.js';
import { AskedAddress } from './asked-address.cookie.js';
import { userAgentOf } from './browser.js';
import type { AddressForm, CodeForm } from './sign-in.form.js';
import { SignedInAnswer } from './signed-in.answer.js';

/** What a page of these steps shows: `sentTo` null asks for an address, else for the code mailed to it. */
export interface CodeStep {
  readonly next: string | null;
  readonly sentTo: string | null;
  readonly values?: FormValues;
  readonly errors?: readonly FieldError[];
  readonly status?: number;
}

/** The page the steps are shown on, and its own address. */
export interface CodePage {
  readonly request: Request;
  readonly response: Response;
  readonly path: (next: string | null) => string;
  readonly show: (step: CodeStep) => Page | Promise<Page>;
}

/** Address, then code: the same two steps wherever they are shown. */
@Injectable()
export class CodeSteps {
  constructor(
    private readonly signIn: SignIn,
    private readonly throttle: SignInThrottle,
    private readonly asked: AskedAddress,
    private readonly answer: SignedInAnswer,
  ) {}

  /** The address a code is on its way to, so that the page is still there after a look into the mail app. */
  sentTo(ctx: Ctx, request: Request): string | null {
    return this.asked.read(request, 'sign-in', ctx.now);
  }

  async ask(
    ctx: Ctx,
    form: Submitted<AddressForm>,
    { request, response, path, show }: CodePage,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return show({ next: null, sentTo: null, ...form, status: 422 });
    const { address, next } = form.value;
    try {
      await this.throttle.fromNetwork('sign-in.code.network', request.ip);
      await this.signIn.requestCode(ctx, address);
    } catch (error) {
      return show({ next, sentTo: null, values: form.values, ...refusedForm(error, 'address') });
    }
    this.asked.set(response, 'sign-in', address, ctx.now);
    return seeOther(path(next));
  }

  async enter(ctx: Ctx, form: Submitted<CodeForm>, { request, response, show }: CodePage): Promise<Page | SeeOther> {
    if (!form.ok) return show({ next: null, sentTo: addressIn(form.values), ...form, status: 422 });
    const { address, code, next } = form.value;
    try {
      await this.throttle.fromNetwork('sign-in.entry.network', request.ip);
      const signedIn = await this.signIn.enterCode(ctx, { address, code, userAgent: userAgentOf(request) });
      this.asked.clear(response, 'sign-in');
      return this.answer.to(response, signedIn, next);
    } catch (error) {
      // A second tap on the button comes with the session the first one got.
      if (ctx.actor.kind === 'person') return seeOther(next ?? '/home');
      return show({ next, sentTo: address, ...refusedForm(error, 'code') });
    }
  }
}

/** A form without a readable address goes back to the first step. */
function addressIn({ address }: FormValues): string | null {
  return typeof address === 'string' && address !== '' ? address : null;
}
