import type { JSX } from 'preact';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

const SECTIONS = ['account', 'conduct', 'data', 'work', 'changes', 'contact'] as const;

/** What signing in accepts. */
export function TermsPage({ version }: { version: string }): JSX.Element {
  const { t, siteName } = useShell();
  return (
    <article class="wrap wrap-narrow page stack-loose">
      <PageHead title={t('terms.title')} lead={t('terms.version', { version })} />
      <div class="prose">
        {SECTIONS.map((section) => (
          <section key={section} class="stack-tight">
            <h2>{t(`terms.${section}.title`)}</h2>
            <p>{t(`terms.${section}.text`, { site: siteName })}</p>
          </section>
        ))}
      </div>
    </article>
  );
}
