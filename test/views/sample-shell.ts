import { directionOf, LOCALES, type Locale } from '../../src/kernel/locale.js';
import { Messages } from '../../src/platform/i18n/messages.js';
import { timesFor } from '../../src/platform/i18n/times.js';
import type { Shell } from '../../views/shell.js';
import { SAMPLE_NOW } from './sample.js';

const messages = new Messages('throw');

/** The real words and dates around a sample; an unknown key throws. */
export function sampleShell(locale: Locale, parts: Partial<Shell> = {}): Shell {
  const t = messages.for(locale);
  let keys = 0;
  return {
    t,
    locale,
    direction: directionOf(locale),
    zone: 'Europe/Warsaw',
    now: SAMPLE_NOW,
    times: timesFor(locale, 'Europe/Warsaw', SAMPLE_NOW),
    path: '/programs',
    siteName: 'Talent Programs',
    site: { tagline: '', logo: null, icon: null, theme: null, locales: LOCALES, contact: null, stamp: '' },
    person: null,
    nav: [{ href: '/programs', label: t('shell.nav.programs'), current: true }],
    flash: null,
    demo: false,
    grantsDesk: false,
    grantsAdmin: false,
    formKey: () => `key-${(keys += 1)}`,
    asset: (path) => path,
    ...parts,
  };
}

/** What a signed-in person's shell adds. */
export function signedIn(locale: Locale, current: 'home' | 'programs' | 'desk' | 'admin'): Partial<Shell> {
  const t = messages.for(locale);
  const ways = { home: '/home', programs: '/programs', desk: '/desk', admin: '/admin' } as const;
  const nav = Object.entries(ways).map(([name, href]) => ({
    href,
    label: t(`shell.nav.${name}`),
    current: name === current,
  }));
  return { person: { name: 'Amina Odhiambo', initials: 'AO' }, nav, grantsDesk: true, grantsAdmin: true };
}
