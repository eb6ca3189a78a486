import { Injectable } from '@nestjs/common';
import type { Colour } from '../../kernel/colour.js';
import { LOCALES, DEFAULT_LOCALE, type Locale } from '../../kernel/locale.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { Config } from './config.js';

/** The interactive colour on one ground, darker or lighter for hovering, of words on it, and the ground of what is chosen. */
export interface Shades {
  readonly act: Colour;
  readonly hover: Colour;
  readonly ink: Colour;
  readonly soft: Colour;
}

/** How this portal presents itself: what the environment says, and the office's own settings over it. */
export interface Site {
  /** Another text whenever anything below is another. */
  readonly stamp: string;
  readonly name: LocalizedText;
  readonly tagline: LocalizedText;
  /** Addresses of pictures; null for the portal's own mark. */
  readonly logo: string | null;
  readonly icon: { readonly href: string; readonly type: string } | null;
  /** The address of the style sheet with the office's colours; null when there are none. */
  readonly theme: string | null;
  /** For letters, which link no style sheet. */
  readonly shades: { readonly light: Shades; readonly dark: Shades };
  /** The languages people may choose from, in order; never empty. */
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
  /** Where the office is: for days that have no zone of their own. */
  readonly zone: string;
  readonly contact: string | null;
  readonly sender: { readonly name: string; readonly address: string };
}

/** The look's own: the same as in views/styles/tokens.css. */
const OWN_SHADES: Site['shades'] = {
  light: { act: '#0a6457', hover: '#074b41', ink: '#ffffff', soft: '#e1f1ed' },
  dark: { act: '#5cc9b4', hover: '#86dccb', ink: '#08211c', soft: '#16332e' },
};

/** Answers how the site presents itself now, given what the environment says. Called for every page: it must be cheap. */
export type SiteReader = (environment: Site) => Promise<Site>;

/** What pages and letters ask for the site. The office module puts its settings in; without it the environment speaks. */
@Injectable()
export class SitePort {
  private readonly environment: Site;
  private read: SiteReader | null = null;
  private known: Site;

  constructor(config: Config) {
    this.environment = siteOf(config);
    this.known = this.environment;
  }

  bind(read: SiteReader): void {
    this.read = read;
  }

  /** How it presents itself now; as before while that cannot be read, for even an error needs a name above it. */
  async current(): Promise<Site> {
    if (this.read) this.known = await this.read(this.environment).catch(() => this.known);
    return this.known;
  }

  /** What was answered last, for where nobody can wait: an error before a request had its ctx. */
  get latest(): Site {
    return this.known;
  }
}

function siteOf({ siteName, mailFrom }: Pick<Config, 'siteName' | 'mailFrom'>): Site {
  const [, name = '', address = mailFrom] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/u.exec(mailFrom) ?? [];
  return {
    stamp: '',
    name: { en: siteName },
    tagline: {},
    logo: null,
    icon: null,
    theme: null,
    shades: OWN_SHADES,
    locales: LOCALES,
    defaultLocale: DEFAULT_LOCALE,
    zone: 'UTC',
    contact: null,
    sender: { name, address },
  };
}
