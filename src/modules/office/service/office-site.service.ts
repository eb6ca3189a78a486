import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, SECOND, type Instant } from '../../../kernel/clock.js';
import { DEFAULT_LOCALE } from '../../../kernel/locale.js';
import { SitePort, type Site } from '../../../platform/config/site.js';
import { Database } from '../../../platform/database/database.js';
import { SettingsRepository, type StoredSettings } from '../data/settings.repository.js';
import { darkPalette, lightPalette } from '../domain/palette.js';
import type { SiteSettings } from '../domain/site-settings.js';
import { themeOf, type Theme } from '../domain/theme.js';
import { ThemeParts } from './ports.js';

/** How long a process believes what it read: a change made in another process is seen everywhere after this. */
const BELIEVED = 3 * SECOND;
/** Who asks for a style sheet that this process does not know may be ahead of it: looked up at most this often. */
const AHEAD = 250;

interface Reading extends StoredSettings {
  readonly theme: Theme | null;
  readonly at: Instant;
}

/** The office's settings as pages see them: read together by one small query, kept for a few seconds. */
@Injectable()
export class OfficeSite implements OnModuleInit {
  private reading: Reading | null = null;
  private underWay: Promise<Reading> | null = null;
  private made: { readonly from: Reading; readonly site: Site } | null = null;

  constructor(
    private readonly port: SitePort,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: SettingsRepository,
    private readonly parts: ThemeParts,
  ) {}

  onModuleInit(): void {
    this.port.bind((environment) => this.site(environment));
  }

  async settings(): Promise<SiteSettings> {
    return (await this.current(BELIEVED)).settings;
  }

  /** The style sheet of this name; another one when that is no longer, or not yet, the name of ours. */
  async theme(hash: string): Promise<Theme | null> {
    const { theme } = await this.current(BELIEVED);
    return theme?.hash === hash ? theme : (await this.current(AHEAD)).theme;
  }

  /** Called after a change is durable: the next page of this process shows it. */
  forget(): void {
    this.reading = null;
  }

  private async site(environment: Site): Promise<Site> {
    const reading = await this.current(BELIEVED);
    if (this.made?.from !== reading) this.made = { from: reading, site: siteOf(environment, reading) };
    return this.made.site;
  }

  private async current(believed: number): Promise<Reading> {
    const age = this.reading ? this.clock.now() - this.reading.at : Infinity;
    // A clock set back makes the age negative: read again.
    if (this.reading && age >= 0 && age < believed) return this.reading;
    this.underWay ??= this.read().finally(() => {
      this.underWay = null;
    });
    return this.underWay;
  }

  private async read(): Promise<Reading> {
    const ctx = { db: this.database.read };
    const [stored, hues] = await Promise.all([this.rows.all(ctx), this.parts.hues(ctx)]);
    const theme = themeOf(stored.settings.colours.act, hues);
    this.reading = { ...stored, theme, at: this.clock.now() };
    return this.reading;
  }
}

function siteOf(environment: Site, { settings, versions, theme }: Reading): Site {
  const { identity, colours, mail, contact, languages } = settings;
  const offered = languages.offered.length > 0 ? languages.offered : environment.locales;
  const first = languages.first ?? environment.defaultLocale;
  return {
    stamp: `${Object.values(versions).join('.')}-${theme?.hash ?? ''}`,
    name: identity.name.en ? identity.name : { ...environment.name, ...identity.name },
    tagline: identity.tagline,
    logo: identity.logo && `/images/${identity.logo}`,
    icon: identity.icon && { href: `/images/${identity.icon.id}`, type: identity.icon.type },
    theme: theme && `/theme/${theme.hash}.css`,
    shades: colours.act ? { light: lightPalette(colours.act), dark: darkPalette(colours.act) } : environment.shades,
    locales: offered,
    defaultLocale: offered.includes(first) ? first : (offered[0] ?? DEFAULT_LOCALE),
    zone: languages.zone ?? environment.zone,
    contact: contact.address ?? environment.contact,
    sender: {
      name: mail.senderName ?? environment.sender.name,
      address: mail.senderAddress ?? environment.sender.address,
    },
  };
}
