import { Controller, Get, Param, Post } from '@nestjs/common';
import { Devices as DevicesPage } from '../../../../views/accounts/devices.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, page, seeOther, SignedIn } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Devices } from '../service/devices.service.js';

const PATH = '/me/devices';

/** Where a person is signed in. */
@Controller('me/devices')
@SignedIn('own')
export class DevicesPages {
  constructor(
    private readonly messages: Messages,
    private readonly devices: Devices,
  ) {}

  @Get()
  async list(@CurrentCtx() ctx: Ctx) {
    const devices = (await this.devices.list(ctx)).map(({ isThis, ...device }) => ({
      ...device,
      current: isThis,
      revokeAction: `${PATH}/${device.id}/revocation`,
    }));
    const title = this.messages.for(ctx.locale)('accounts-pages.room.devices');
    return page(DevicesPage, { devices, revokeOthersAction: `${PATH}/others/revocation` }, { title });
  }

  @Post('others/revocation')
  async revokeOthers(@CurrentCtx() ctx: Ctx) {
    const count = await this.devices.revokeOthers(ctx);
    return seeOther(PATH, { kind: 'ok', key: 'accounts.me.devices.others_revoked', variables: { count } });
  }

  @Post(':device/revocation')
  async revoke(@CurrentCtx() ctx: Ctx, @Param('device') device: string) {
    await this.devices.revoke(ctx, device);
    return seeOther(PATH, { kind: 'ok', key: 'accounts.me.devices.revoked' });
  }
}
