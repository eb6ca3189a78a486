import type { JSX } from 'preact';
import type { Locale } from '../../src/kernel/locale.js';
import { useShell } from '../shell.js';

/** Each language by its own name: who looks for it cannot read the page yet. */
const OWN_NAMES: Record<Locale, string> = { en: 'English', 'zh-CN': '简体中文', ar: 'العربية' };

export function SiteFooter(): JSX.Element {
  const { t, locale, path, siteName, site } = useShell();
  return (
    <footer class="site-footer small">
      <div class="wrap">
        <p>
          <bdi>{siteName}</bdi>
        </p>
        <nav aria-label={t('shell.about')}>
          <ul class="plain">
            <li>
              <a href="/help">{t('shell.help')}</a>
            </li>
            <li>
              <a href="/method">{t('shell.method')}</a>
            </li>
            <li>
              <a href="/privacy">{t('shell.privacy')}</a>
            </li>
            <li>
              <a href="/accessibility">{t('shell.accessibility')}</a>
            </li>
            <li>
              <a href="/terms">{t('terms.title')}</a>
            </li>
            {site.contact ? (
              <li>
                <a href={`mailto:${site.contact}`}>{t('shell.contact')}</a>
              </li>
            ) : null}
          </ul>
        </nav>
        <nav aria-label={t('shell.language')}>
          <ul class="plain">
            {site.locales.map((other) => (
              <li key={other}>
                <a
                  href={inLanguage(path, other)}
                  lang={other}
                  hreflang={other}
                  rel="nofollow"
                  aria-current={other === locale ? 'true' : undefined}
                >
                  {OWN_NAMES[other]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

/** The same page in another language: `?lang=` is kept as the person's choice. */
function inLanguage(path: string, locale: Locale): string {
  const [where = '/', query = ''] = path.split('?');
  const kept = new URLSearchParams(query);
  kept.set('lang', locale);
  return `${where}?${kept.toString()}`;
}
