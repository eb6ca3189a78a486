import type { ComponentChildren, JSX } from 'preact';
import { PrintHeader } from '../components/print-header/print-header.js';
import { useShell } from '../shell.js';
import { Head } from './head.js';

/** A page made for paper: no header, no footer, whose it is and when at the top. */
export function PrintLayout({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  const { locale, direction } = useShell();
  return (
    <html lang={locale} dir={direction}>
      <Head title={title} />
      <body>
        <main id="main" class="wrap page">
          <PrintHeader title={title} />
          {children}
        </main>
      </body>
    </html>
  );
}
