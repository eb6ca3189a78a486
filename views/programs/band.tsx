import type { ComponentChildren, JSX } from 'preact';
import { ProgramArt } from '../components/illustration/illustration.js';
import { PageHead } from '../components/page-head/page-head.js';
import type { Drawing, Hue } from '../hue.js';
import { useShell } from '../shell.js';

interface BandProps {
  readonly hue: Hue;
  readonly drawing: Drawing;
  readonly title: ComponentChildren;
  readonly lead: ComponentChildren;
  readonly above: { readonly label: string; readonly href: string };
  readonly example: boolean;
  readonly tag?: ComponentChildren;
}

/** The head of a program's pages: its hue as a tint, its drawing at the end. */
export function Band({ hue, drawing, title, lead, above, example, tag }: BandProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class={`band hue-${hue}`}>
      <div class="wrap band-inner">
        <div class="grow">
          <PageHead above={above} title={title} tag={tag} lead={lead} />
          {example ? (
            <p class="small band-example">
              {t('shell.example')}: {t('shell.example_hint')}
            </p>
          ) : null}
        </div>
        <ProgramArt hue={hue} drawing={drawing} />
      </div>
    </div>
  );
}
