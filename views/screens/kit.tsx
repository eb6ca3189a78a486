import type { JSX } from 'preact';
import { KIT } from '../components/kit.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

/** `/dev/kit`: every component with its examples. */
export function Kit(): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page rooms">
      <nav class="rooms-nav" aria-label={t('kit.contents')}>
        {KIT.map(({ component }) => (
          <a key={component} href={`#${component}`}>
            {component}
          </a>
        ))}
      </nav>
      <div class="stack-far">
        <PageHead title={t('kit.title')} lead={t('kit.lead')} />
        {KIT.map(({ component, examples }) => (
          <section class="stack" key={component} id={component}>
            <h2>{component}</h2>
            {examples.map(({ name, render }) => (
              <div class="stack-tight" key={name}>
                <p class="small">{name}</p>
                <div class="kit-example">{render()}</div>
              </div>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
