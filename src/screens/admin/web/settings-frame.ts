import { Injectable } from '@nestjs/common';
import type { ComponentType } from 'preact';
import type { Framed } from '../../../../views/admin/admin-nav.js';
import type { FormView } from '../../../../views/components/form/form-state.js';
import type { ColourPreview } from '../../../../views/components/colour-preview/colour-preview.js';
import type { SettingsProps } from '../../../../views/admin/settings/settings.js';
import type { Colour } from '../../../kernel/colour.js';
import { inLocale } from '../../../kernel/localized-text.js';
import { AdminFrame } from '../../../modules/access/index.js';
import {
  DARK_GROUNDS,
  darkPalette,
  fittingColour,
  LIGHT_GROUNDS,
  lightPalette,
  measured,
  OWN_COLOUR,
  type SettingsSection,
  type SiteSettings,
} from '../../../modules/office/index.js';
import type { Site } from '../../../platform/config/site.js';
import type { Ctx } from '../../../platform/database/context.js';
import { seeOther, type FormValues, type Page, type SeeOther, type Submitted } from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { zoneChoices, type ZoneChoice } from '../../../platform/i18n/zone-choices.js';
import { SettingsDesk } from '../service/settings-desk.service.js';

type InForm<Props extends object> = Props & { readonly form: FormView };
type Versioned = { readonly version: number };

/** What the pages of settings have in common: a form in the frame of administration, shown, refused or saved. */
@Injectable()
export class SettingsFrame {
  readonly ownColour = OWN_COLOUR;

  constructor(
    private readonly desk: SettingsDesk,
    private readonly frame: AdminFrame,
  ) {}

  page<Props extends object>(
    ctx: Ctx,
    view: ComponentType<Framed<Props>>,
    props: Props,
    title: SettingsSection | 'title',
    status = 200,
  ): Promise<Page> {
    const t = this.frame.words(ctx);
    const words = title === 'title' ? t('settings.title') : `${t(`settings.${title}.title`)} · ${t('settings.title')}`;
    return this.frame.page(ctx, view, props, { title: words, status });
  }

  section<Props extends object>(
    ctx: Ctx,
    view: ComponentType<Framed<InForm<Props>>>,
    props: Props,
    section: SettingsSection,
    values: FormValues,
  ): Promise<Page> {
    return this.page(ctx, view, { ...props, form: { values, errors: [] } }, section);
  }

  /** Saves what a form says, or shows it again with the reason at its field. */
  async saved<Form extends Versioned, Props extends object, Section extends SettingsSection>(
    ctx: Ctx,
    form: Submitted<Form>,
    view: ComponentType<Framed<InForm<Props>>>,
    props: Props,
    section: Section,
    field: string,
    read: (value: Form) => Partial<SiteSettings[Section]>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(ctx, view, { ...props, form }, section, 422);
    try {
      await this.desk.save(ctx, section, form.value.version, read(form.value));
    } catch (error) {
      const { errors, status } = refusedForm(error, field);
      return this.page(ctx, view, { ...props, form: { values: form.values, errors } }, section, status);
    }
    return seeOther('/admin/settings', { kind: 'ok', key: `settings.${section}.saved` });
  }

  zones({ locale, now }: Ctx): { zones: readonly ZoneChoice[] } {
    return { zones: zoneChoices(locale, now) };
  }
}

/** A colour on both grounds with what was measured, as its preview shows it. */
export function paletteView(act: Colour): ColourPreview {
  const [light, dark] = [lightPalette(act), darkPalette(act)];
  return {
    light: { ...light, ground: LIGHT_GROUNDS[1] ?? '#ffffff', measured: measured(light, LIGHT_GROUNDS) },
    dark: { ...dark, ground: DARK_GROUNDS[1] ?? '#000000', measured: measured(dark, DARK_GROUNDS) },
    nearest: fittingColour(act),
  };
}

export function overviewOf(settings: SiteSettings, site: Site, { locale }: Pick<Ctx, 'locale'>): SettingsProps {
  return {
    name: inLocale(site.name, locale),
    tagline: inLocale(site.tagline, locale),
    logo: site.logo,
    colour: site.shades.light.act,
    ownColour: settings.colours.act === null,
    sender: site.sender,
    contact: site.contact,
    locales: site.locales,
    defaultLocale: site.defaultLocale,
    zone: site.zone,
  };
}
