import { Controller, Get, Post } from '@nestjs/common';
import { Profile as ProfilePage } from '../../../../views/accounts/profile.js';
import { SitePort } from '../../../platform/config/site.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  page,
  seeOther,
  SignedIn,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { zoneChoices } from '../../../platform/i18n/zone-choices.js';
import { Profile } from '../service/profile.service.js';
import { ProfileForm } from './me.form.js';

/** Each language is named in itself, so that who lost their way finds back. */
const LANGUAGES = { en: 'English', 'zh-CN': '简体中文', ar: 'العربية' } as const;

/** What a person says about themselves. */
@Controller('me')
@SignedIn('own')
export class ProfilePages {
  constructor(
    private readonly messages: Messages,
    private readonly profile: Profile,
    private readonly sites: SitePort,
  ) {}

  @Get()
  async show(@CurrentCtx() ctx: Ctx) {
    const { displayName, legalName, latinName, locale, zone } = await this.profile.read(ctx);
    return this.form(ctx, { values: { displayName, legalName, latinName, locale, zone: zone ?? '' }, errors: [] });
  }

  @Post()
  async save(@CurrentCtx() ctx: Ctx, @Form(ProfileForm) form: Submitted<ProfileForm>) {
    if (!form.ok) return this.form(ctx, form, 422);
    try {
      await this.profile.save(ctx, form.value);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'displayName');
      return this.form(ctx, { values: form.values, errors }, status);
    }
    return seeOther('/me', { kind: 'ok', key: 'accounts.me.profile.saved' });
  }

  private form(ctx: Ctx, { values, errors }: { values: FormValues; errors: readonly FieldError[] }, status?: number) {
    const props = {
      form: { values, errors },
      action: '/me',
      locales: this.sites.latest.locales.map((value) => ({ value, label: LANGUAGES[value] })),
      zones: zoneChoices(ctx.locale, ctx.now, typeof values['zone'] === 'string' ? values['zone'] : null),
    };
    return page(ProfilePage, props, { title: this.messages.for(ctx.locale)('accounts-pages.room.profile'), status });
  }
}
