import { Controller, Get, Post } from '@nestjs/common';
import { SettingsPage } from '../../../../views/admin/settings/settings.js';
import { SettingsColours } from '../../../../views/admin/settings/colours.js';
import { SettingsContact } from '../../../../views/admin/settings/contact.js';
import { SettingsIdentity } from '../../../../views/admin/settings/identity.js';
import { SettingsLanguages } from '../../../../views/admin/settings/languages.js';
import { SettingsMail } from '../../../../views/admin/settings/mail.js';
import { SitePort } from '../../../platform/config/site.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, ListQuery, Needs, type Submitted } from '../../../platform/http/index.js';
import { SettingsDesk } from '../service/settings-desk.service.js';
import { overviewOf, paletteView, SettingsFrame } from './settings-frame.js';
import { fieldsOf, textIn } from './settings-values.js';
import { ColourQuery, ColoursForm, ContactForm, IdentityForm, LanguagesForm, MailForm } from './settings.form.js';

/** How the portal is called, looks and answers: one page per section, each with its own form. */
@Controller('admin/settings')
export class SettingsPages {
  constructor(
    private readonly desk: SettingsDesk,
    private readonly frame: SettingsFrame,
    private readonly sites: SitePort,
  ) {}

  @Get()
  @Needs('site.view')
  async overview(@CurrentCtx() ctx: Ctx) {
    const { settings } = await this.desk.read(ctx);
    return this.frame.page(ctx, SettingsPage, overviewOf(settings, await this.sites.current(), ctx), 'title');
  }

  @Get('identity')
  @Needs('site.edit')
  async identity(@CurrentCtx() ctx: Ctx) {
    const { settings, versions } = await this.desk.read(ctx);
    const { name, tagline } = settings.identity;
    const given = name.en ? name : (await this.sites.current()).name;
    const values = { ...fieldsOf('name', given), ...fieldsOf('tagline', tagline), version: `${versions.identity}` };
    return this.frame.section(ctx, SettingsIdentity, {}, 'identity', values);
  }

  @Post('identity')
  @Needs('site.edit')
  async saveIdentity(@CurrentCtx() ctx: Ctx, @Form(IdentityForm) form: Submitted<IdentityForm>) {
    return this.frame.saved(ctx, form, SettingsIdentity, {}, 'identity', 'name.en', (value) => ({
      name: textIn(value, 'name'),
      tagline: textIn(value, 'tagline'),
    }));
  }

  @Get('colours')
  @Needs('site.edit')
  async colours(@CurrentCtx() ctx: Ctx, @ListQuery(ColourQuery) { act: tried }: ColourQuery) {
    const { settings, versions } = await this.desk.read(ctx);
    const act = tried ?? settings.colours.act ?? this.frame.ownColour;
    const values = { act, version: `${versions.colours}` };
    const own = settings.colours.act === null && tried === null;
    return this.frame.section(ctx, SettingsColours, { preview: paletteView(act), own }, 'colours', values);
  }

  @Post('colours')
  @Needs('site.edit')
  async saveColours(@CurrentCtx() ctx: Ctx, @Form(ColoursForm) form: Submitted<ColoursForm>) {
    const preview = form.ok ? paletteView(form.value.act) : null;
    return this.frame.saved(ctx, form, SettingsColours, { preview, own: false }, 'colours', 'act', ({ act }) => ({
      act: act === this.frame.ownColour ? null : act,
    }));
  }

  @Get('mail')
  @Needs('site.edit')
  async mail(@CurrentCtx() ctx: Ctx) {
    const { settings, versions } = await this.desk.read(ctx);
    const { senderName, senderAddress } = settings.mail;
    const values = { senderName: senderName ?? '', senderAddress: senderAddress ?? '', version: `${versions.mail}` };
    return this.frame.section(ctx, SettingsMail, await this.sender(), 'mail', values);
  }

  @Post('mail')
  @Needs('site.edit')
  async saveMail(@CurrentCtx() ctx: Ctx, @Form(MailForm) form: Submitted<MailForm>) {
    return this.frame.saved(ctx, form, SettingsMail, await this.sender(), 'mail', 'senderAddress', (value) => ({
      senderName: value.senderName,
      senderAddress: value.senderAddress,
    }));
  }

  @Get('contact')
  @Needs('site.edit')
  async contact(@CurrentCtx() ctx: Ctx) {
    const { settings, versions } = await this.desk.read(ctx);
    const { address, note } = settings.contact;
    const values = { address: address ?? '', ...fieldsOf('note', note), version: `${versions.contact}` };
    return this.frame.section(ctx, SettingsContact, {}, 'contact', values);
  }

  @Post('contact')
  @Needs('site.edit')
  async saveContact(@CurrentCtx() ctx: Ctx, @Form(ContactForm) form: Submitted<ContactForm>) {
    return this.frame.saved(ctx, form, SettingsContact, {}, 'contact', 'address', (value) => ({
      address: value.address,
      note: textIn(value, 'note'),
    }));
  }

  @Get('languages')
  @Needs('site.edit')
  async languages(@CurrentCtx() ctx: Ctx) {
    const { versions } = await this.desk.read(ctx);
    const { locales, defaultLocale, zone } = await this.sites.current();
    const values = { offered: [...locales], first: defaultLocale, zone, version: `${versions.languages}` };
    return this.frame.section(ctx, SettingsLanguages, this.frame.zones(ctx), 'languages', values);
  }

  @Post('languages')
  @Needs('site.edit')
  async saveLanguages(@CurrentCtx() ctx: Ctx, @Form(LanguagesForm) form: Submitted<LanguagesForm>) {
    return this.frame.saved(ctx, form, SettingsLanguages, this.frame.zones(ctx), 'languages', 'offered', (value) => ({
      offered: value.offered,
      first: value.first,
      zone: value.zone,
    }));
  }

  private async sender(): Promise<{ sender: string }> {
    const { name, address } = (await this.sites.current()).sender;
    return { sender: name ? `${name} <${address}>` : address };
  }
}
