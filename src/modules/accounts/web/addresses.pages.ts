import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Addresses as AddressesPage } from '../../../../views/accounts/addresses.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  page,
  seeOther,
  SignedIn,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Addresses } from '../service/addresses.service.js';
import { FreshSignIn } from '../service/fresh-sign-in.service.js';
import { AskedAddress } from './asked-address.cookie.js';
import { NewAddressCodeForm, NewAddressForm } from './me.form.js';

const PATH = '/me/addresses';

interface Shown {
  readonly sentTo: string | null;
  readonly values?: FormValues;
  readonly errors?: readonly FieldError[];
  readonly status?: number;
}

/** The addresses a person can sign in with. */
@Controller('me/addresses')
@SignedIn('own')
export class AddressesPages {
  constructor(
    private readonly messages: Messages,
    private readonly addresses: Addresses,
    private readonly fresh: FreshSignIn,
    private readonly asked: AskedAddress,
  ) {}

  @Get()
  show(@CurrentCtx() ctx: Ctx, @Req() request: Request) {
    return this.list(ctx, { sentTo: this.asked.read(request, 'new-address', ctx.now) });
  }

  @Post()
  async add(
    @CurrentCtx() ctx: Ctx,
    @Form(NewAddressForm) form: Submitted<NewAddressForm>,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!form.ok) return this.list(ctx, { sentTo: null, ...form, status: 422 });
    try {
      await this.addresses.request(ctx, form.value.address);
    } catch (error) {
      return this.list(ctx, { sentTo: null, values: form.values, ...refusedForm(error, 'address') });
    }
    this.asked.set(response, 'new-address', form.value.address, ctx.now);
    return seeOther(PATH);
  }

  @Post('code')
  async confirm(
    @CurrentCtx() ctx: Ctx,
    @Form(NewAddressCodeForm) form: Submitted<NewAddressCodeForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!form.ok)
      return this.list(ctx, { sentTo: this.asked.read(request, 'new-address', ctx.now), ...form, status: 422 });
    const { address, code } = form.value;
    try {
      await this.addresses.confirm(ctx, address, code);
    } catch (error) {
      return this.list(ctx, { sentTo: address, ...refusedForm(error, 'code') });
    }
    this.asked.clear(response, 'new-address');
    return seeOther(PATH, { kind: 'ok', key: 'accounts.me.addresses.added', variables: { address } });
  }

  @Post(':id/primacy')
  async makePrimary(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    if (!(await this.fresh.isFresh(ctx))) return seeOther(PATH);
    await this.addresses.makePrimary(ctx, id);
    return seeOther(PATH, { kind: 'ok', key: 'accounts.me.addresses.made_primary' });
  }

  @Post(':id/removal')
  async remove(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    if (!(await this.fresh.isFresh(ctx))) return seeOther(PATH);
    await this.addresses.remove(ctx, id);
    return seeOther(PATH, { kind: 'ok', key: 'accounts.me.addresses.removed' });
  }

  private async list(ctx: Ctx, { sentTo, values = {}, errors = [], status }: Shown) {
    const addresses = (await this.addresses.list(ctx)).map(({ id, address, isPrimary, verifiedAt }) => ({
      id,
      address,
      primary: isPrimary,
      verifiedAt,
      primaryAction: `${PATH}/${id}/primacy`,
      removeAction: `${PATH}/${id}/removal`,
    }));
    const paths = { addAction: PATH, confirmAction: `${PATH}/code` };
    const fresh = await this.fresh.isFresh(ctx);
    const title = this.messages.for(ctx.locale)('accounts-pages.room.addresses');
    return page(AddressesPage, { addresses, form: { values, errors }, sentTo, fresh, ...paths }, { title, status });
  }
}
