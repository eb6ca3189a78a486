import { Controller, Get, Post } from '@nestjs/common';
import { SettingsLogo } from '../../../../views/admin/settings/logo.js';
import { AdminFrame } from '../../../modules/access/index.js';
import { MOST_PICTURE_BYTES, type PictureKind } from '../../../modules/office/index.js';
import { SitePort } from '../../../platform/config/site.js';
import type { Ctx } from '../../../platform/database/context.js';
import { File } from '../../../platform/http/fields.js';
import type { UploadedFile } from '../../../platform/http/form-body.js';
import { CurrentCtx, Form, Needs, seeOther, type FieldError, type Submitted } from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { SettingsDesk } from '../service/settings-desk.service.js';

// Named apart: both stand on one page, where an id may stand once.
class LogoForm {
  @File({ mostBytes: MOST_PICTURE_BYTES }) logo!: UploadedFile;
}

class IconForm {
  @File({ mostBytes: MOST_PICTURE_BYTES }) icon!: UploadedFile;
}

/** The logo in the header and the sign in browser tabs: put up, and taken down again. */
@Controller('admin/settings')
export class PicturesPages {
  constructor(
    private readonly desk: SettingsDesk,
    private readonly frame: AdminFrame,
    private readonly sites: SitePort,
  ) {}

  @Get('logo')
  @Needs('site.edit')
  async show(@CurrentCtx() ctx: Ctx) {
    await this.desk.read(ctx);
    return this.page(ctx, null, []);
  }

  @Post('logo')
  @Needs('site.edit')
  putLogo(@CurrentCtx() ctx: Ctx, @Form(LogoForm) form: Submitted<LogoForm>) {
    if (!form.ok) return this.page(ctx, 'logo', form.errors, 422);
    return this.put(ctx, 'logo', form.value.logo);
  }

  @Post('icon')
  @Needs('site.edit')
  putIcon(@CurrentCtx() ctx: Ctx, @Form(IconForm) form: Submitted<IconForm>) {
    if (!form.ok) return this.page(ctx, 'icon', form.errors, 422);
    return this.put(ctx, 'icon', form.value.icon);
  }

  @Post('logo/reversal')
  @Needs('site.edit')
  takeLogoDown(@CurrentCtx() ctx: Ctx) {
    return this.takeDown(ctx, 'logo');
  }

  @Post('icon/reversal')
  @Needs('site.edit')
  takeIconDown(@CurrentCtx() ctx: Ctx) {
    return this.takeDown(ctx, 'icon');
  }

  private async put(ctx: Ctx, kind: PictureKind, file: UploadedFile) {
    try {
      await this.desk.putPicture(ctx, kind, file.bytes);
    } catch (error) {
      const { errors, status } = refusedForm(error, kind);
      return this.page(ctx, kind, errors, status);
    }
    return seeOther('/admin/settings', { kind: 'ok', key: `settings.logo.${kind}_saved` });
  }

  private async takeDown(ctx: Ctx, kind: PictureKind) {
    await this.desk.takePictureDown(ctx, kind);
    return seeOther('/admin/settings/logo', { kind: 'ok', key: 'settings.logo.taken_down' });
  }

  private async page(ctx: Ctx, refused: PictureKind | null, errors: readonly FieldError[], status = 200) {
    const { logo, icon } = await this.sites.current();
    const props = { logo, icon: icon?.href ?? null, refused, errors };
    return this.frame.page(ctx, SettingsLogo, props, { title: this.frame.words(ctx)('settings.logo.title'), status });
  }
}
