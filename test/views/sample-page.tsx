import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../../src/kernel/locale.js';
import { PageLayout } from '../../views/layouts/page.js';
import { ShellContext } from '../../views/shell.js';
import type { Sample } from './sample.js';
import { sampleShell } from './sample-shell.js';

/** The whole document of a sample, as the portal would send it. */
export function samplePage(sample: Sample, locale: Locale): string {
  const shell = sampleShell(locale, sample.shell?.(locale));
  return `<!doctype html>${renderToString(
    <ShellContext.Provider value={shell}>
      <PageLayout title={sample.title}>{sample.view()}</PageLayout>
    </ShellContext.Provider>,
  )}`;
}
