import type { JSX } from 'preact';
import type { Instant } from '../../../src/kernel/clock.js';
import type { Locale } from '../../../src/kernel/locale.js';
import { ButtonLink } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { Facts } from '../../components/facts/facts.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { useShell } from '../../shell.js';
import { AdminNav, type Framed } from '../admin-nav.js';
import { LANGUAGE_NAMES } from './language-names.js';

interface LegalTextLine {
  readonly name: 'terms' | 'privacy' | 'accessibility';
  readonly version: string;
  /** Null for the text the portal comes with. */
  readonly since: Instant | null;
  readonly locales: readonly Locale[];
}

/** The legal texts, which version of each is in force, and in which languages. */
export function LegalTextsPage({ texts, sections }: Framed<{ texts: readonly LegalTextLine[] }>): JSX.Element {
  const { t, times } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: t('settings.title'), href: '/admin/settings' }}
        title={t('settings.texts.title')}
        lead={t('settings.texts.lead')}
      />
      <AdminNav sections={sections} current="settings" />
      {texts.map(({ name, version, since, locales }) => {
        const title = t(`settings.text.${name}`);
        const facts = [
          ...(name === 'terms' ? [{ label: t('settings.texts.version'), value: version }] : []),
          { label: t('settings.texts.since'), value: since === null ? t('settings.texts.own') : times.dayTime(since) },
          {
            label: t('settings.texts.languages'),
            value: locales.map((locale) => LANGUAGE_NAMES[locale]).join(' · '),
          },
        ];
        return (
          <Card
            key={name}
            title={title}
            beside={
              <span class="row">
                <ButtonLink kind="quiet" href={`/${name}`} label={`${t('settings.text.look')}: ${title}`}>
                  {t('settings.text.look')}
                </ButtonLink>
                <ButtonLink
                  kind="quiet"
                  href={`/admin/settings/texts/${name}`}
                  label={t('settings.change_of', { section: title })}
                >
                  {t('settings.change')}
                </ButtonLink>
              </span>
            }
          >
            <Facts facts={facts} />
          </Card>
        );
      })}
    </div>
  );
}
