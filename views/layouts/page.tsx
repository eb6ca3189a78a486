import type { ComponentChildren, JSX } from 'preact';
import { Flash } from '../components/flash/flash.js';
import { useShell } from '../shell.js';
import { Head } from './head.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';

interface PageLayoutProps {
  /** What this page is, without the portal's name. */
  readonly title: string;
  /** One sentence for share cards and search engines. */
  readonly description?: string;
  readonly children: ComponentChildren;
}

/** The whole document around a view; the doctype is written by who renders it. */
export function PageLayout({ title, description, children }: PageLayoutProps): JSX.Element {
  const { t, locale, direction, flash } = useShell();
  return (
    <html lang={locale} dir={direction}>
      <Head title={title} description={description} />
      <body>
        <a class="skip" href="#main">
          {t('shell.skip')}
        </a>
        <SiteHeader />
        <main id="main" tabindex={-1}>
          <Flash flash={flash} />
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
