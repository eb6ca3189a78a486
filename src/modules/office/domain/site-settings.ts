import type { Colour } from '../../../kernel/colour.js';
import type { Id } from '../../../kernel/id.js';
import type { Locale } from '../../../kernel/locale.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';

/** What the office decided, section by section. What it left open (`null`, no words) the environment says. */
export interface SiteSettings {
  readonly identity: {
    readonly name: LocalizedText;
    readonly tagline: LocalizedText;
    readonly logo: Id | null;
    readonly icon: { readonly id: Id; readonly type: string } | null;
  };
  readonly colours: { readonly act: Colour | null };
  readonly mail: { readonly senderName: string | null; readonly senderAddress: string | null };
  readonly contact: { readonly address: string | null; readonly note: LocalizedText };
  readonly languages: {
    readonly offered: readonly Locale[];
    readonly first: Locale | null;
    readonly zone: string | null;
  };
}

export type SettingsSection = keyof SiteSettings;

export const NO_SETTINGS: SiteSettings = {
  identity: { name: {}, tagline: {}, logo: null, icon: null },
  colours: { act: null },
  mail: { senderName: null, senderAddress: null },
  contact: { address: null, note: {} },
  languages: { offered: [], first: null, zone: null },
};

/** How often each section was saved; 0 for never. Who saves says which version they saw. */
export type SectionVersions = Readonly<Record<SettingsSection, number>>;
