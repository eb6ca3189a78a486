import type { ComponentChildren, JSX } from 'preact';
import type { Locale } from '../../../src/kernel/locale.js';
import { ButtonLink } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { ColourSwatch } from '../../components/colour-preview/colour-swatch.js';
import { Facts, type Fact } from '../../components/facts/facts.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { useShell, type Shell } from '../../shell.js';
import { AdminNav, type Framed } from '../admin-nav.js';
import { LANGUAGE_NAMES } from './language-names.js';

export interface SettingsProps {
  readonly name: string;
  readonly tagline: string;
  readonly logo: string | null;
  readonly colour: string;
  /** Nobody chose another one. */
  readonly ownColour: boolean;
  readonly sender: { readonly name: string; readonly address: string };
  readonly contact: string | null;
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
  readonly zone: string;
}

type Section = 'identity' | 'colours' | 'mail' | 'contact' | 'languages' | 'texts';

/** How the portal presents itself, section by section, with the way to change each. */
export function SettingsPage({ sections, ...site }: Framed<SettingsProps>): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead title={t('settings.title')} lead={t('settings.lead')} />
      <AdminNav sections={sections} current="settings" />
      <div class="halves">
        <Section name="identity">
          <Facts facts={identity(shell, site)} />
          <p>
            <a href="/admin/settings/logo">{t('settings.logo.change')}</a>
          </p>
        </Section>
        <Section name="colours">
          <Facts facts={colours(shell, site)} />
        </Section>
        <Section name="mail">
          <Facts facts={mail(shell, site)} />
        </Section>
        <Section name="contact">
          <Facts facts={[{ label: t('settings.contact.address'), value: site.contact ?? t('settings.none') }]} />
        </Section>
        <Section name="languages">
          <Facts facts={languages(shell, site)} />
        </Section>
        <Section name="texts">
          <p class="quiet">{t('settings.texts.lead')}</p>
        </Section>
      </div>
    </div>
  );
}

function Section({ name, children }: { name: Section; children: ComponentChildren }): JSX.Element {
  const { t } = useShell();
  const title = t(`settings.${name}.title`);
  return (
    <Card
      title={title}
      beside={
        <ButtonLink kind="quiet" href={`/admin/settings/${name}`} label={t('settings.change_of', { section: title })}>
          {t('settings.change')}
        </ButtonLink>
      }
    >
      {children}
    </Card>
  );
}

function identity({ t }: Shell, { name, tagline, logo }: SettingsProps): readonly Fact[] {
  return [
    { label: t('settings.identity.name'), value: <bdi>{name}</bdi> },
    { label: t('settings.identity.tagline'), value: tagline ? <bdi>{tagline}</bdi> : t('settings.none') },
    {
      label: t('settings.identity.logo'),
      value: logo ? (
        <img class="brand-logo" src={logo} alt={t('settings.identity.logo_of', { name })} />
      ) : (
        t('settings.identity.own_mark')
      ),
    },
  ];
}

function colours({ t }: Shell, { colour, ownColour }: SettingsProps): readonly Fact[] {
  return [
    {
      label: t('settings.colours.act'),
      value: (
        <>
          <ColourSwatch colour={colour} /> {ownColour ? <span class="small">{t('settings.colours.own')}</span> : null}
        </>
      ),
    },
  ];
}

function mail({ t }: Shell, { sender }: SettingsProps): readonly Fact[] {
  return [
    { label: t('settings.mail.sender_name'), value: sender.name ? <bdi>{sender.name}</bdi> : t('settings.none') },
    { label: t('settings.mail.sender_address'), value: <bdi dir="ltr">{sender.address}</bdi> },
  ];
}

function languages({ t, times }: Shell, { locales, defaultLocale, zone }: SettingsProps): readonly Fact[] {
  return [
    { label: t('settings.languages.offered'), value: locales.map((locale) => LANGUAGE_NAMES[locale]).join(' · ') },
    { label: t('settings.languages.first'), value: LANGUAGE_NAMES[defaultLocale] },
    { label: t('settings.languages.zone'), value: times.city(zone) },
  ];
}
