import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { Locale } from '../../src/kernel/locale.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

export interface LegalPageProps {
  readonly name: 'terms' | 'privacy' | 'accessibility';
  /** When the office put it in force; null for the text the portal comes with. */
  readonly since: Instant | null;
  readonly version: string;
  /** Made of the office's Markdown: safe. */
  readonly html: string;
  /** The language it is written in, which may not be the reader's. */
  readonly locale: Locale;
}

/** The terms, the privacy notice or the accessibility statement. */
export function LegalPage(props: LegalPageProps): JSX.Element {
  const { t, times, siteName } = useShell();
  const { name, since, version } = props;
  const own = name === 'terms' ? t('terms.version', { version }) : t(`texts.${name}.lead`, { siteName });
  return (
    <article class="wrap wrap-narrow page stack-loose">
      <PageHead
        title={name === 'terms' ? t('terms.title') : t(`texts.${name}.title`)}
        lead={since === null || name === 'terms' ? own : t('texts.since', { day: times.day(since) })}
      />
      <LegalProse {...props} />
    </article>
  );
}

/** Only the words. */
export function LegalProse({ html, locale }: Pick<LegalPageProps, 'html' | 'locale'>): JSX.Element {
  const { t, locale: reader } = useShell();
  return (
    <>
      {locale === reader ? null : <p class="quiet">{t('texts.not_translated')}</p>}
      <div
        class="prose"
        lang={locale}
        dir={locale === 'ar' ? 'rtl' : 'ltr'}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  );
}
