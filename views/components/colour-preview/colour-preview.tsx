import type { JSX } from 'preact';
import { Tag } from '../tag/tag.js';
import { useShell } from '../../shell.js';

/** One pair of colours, how far apart they are, and how far they must be. */
interface Measured {
  readonly what: 'words_on_button' | 'links_on_paper' | 'links_on_chosen' | 'borders';
  readonly ratio: number;
  readonly least: number;
}

interface Side {
  readonly act: string;
  readonly ink: string;
  readonly soft: string;
  readonly ground: string;
  readonly measured: readonly Measured[];
}

/** An interactive colour in light and in the dark. */
export interface ColourPreview {
  readonly light: Side;
  readonly dark: Side;
  /** The colour itself, or the nearest one that can be read. */
  readonly nearest: string;
}

/** How a colour would look, with every contrast measured. Drawn as SVG: colours that are data need no style sheet. */
export function ColourPreviews({ light, dark }: ColourPreview): JSX.Element {
  return (
    <div class="colour-previews">
      <PreviewSide name="light" {...light} />
      <PreviewSide name="dark" {...dark} />
    </div>
  );
}

function PreviewSide({ name, measured, ...colours }: Side & { name: 'light' | 'dark' }): JSX.Element {
  const { t, times } = useShell();
  return (
    <section class="stack-tight">
      <h2>{t(`settings.colours.${name}`)}</h2>
      <Drawing {...colours} label={t(`settings.colours.drawing_${name}`)} />
      <ul class="plain colour-measures">
        {measured.map(({ what, ratio, least }) => (
          <li key={what}>
            <span>
              {t(`settings.colours.what.${what}`)}{' '}
              <span class="small">
                {t('settings.colours.ratio', {
                  ratio: times.number(Math.floor(ratio * 10) / 10, 1),
                  least: times.number(least, 1),
                })}
              </span>
            </span>
            <Tag tone={ratio >= least ? 'ok' : 'stop'}>
              {t(ratio >= least ? 'settings.colours.enough' : 'settings.colours.too_little')}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Drawing({ act, ink, soft, ground, label }: Omit<Side, 'measured'> & { label: string }): JSX.Element {
  const { t, direction } = useShell();
  // Words of a drawing do not turn around by themselves.
  const [from, anchor] = direction === 'rtl' ? [284, 'end' as const] : [36, 'start' as const];
  const [chip, button] = direction === 'rtl' ? [44, 180] : [196, 20];
  return (
    <svg class="colour-drawing" viewBox="0 0 320 132" role="img" aria-label={label}>
      <rect width="320" height="132" rx="12" fill={ground} />
      <text
        x={from - (direction === 'rtl' ? -16 : 16)}
        y="38"
        fill={act}
        font-size="17"
        text-decoration="underline"
        text-anchor={anchor}
      >
        {t('settings.colours.sample_link')}
      </text>
      <rect x={button} y="60" width="120" height="46" rx="8" fill={act} />
      <text x={button + 60} y="89" fill={ink} font-size="16" font-weight="600" text-anchor="middle">
        {t('settings.colours.sample_button')}
      </text>
      <rect x={chip - 36} y="61" width="140" height="44" rx="22" fill={soft} stroke={act} stroke-width="2" />
      <text x={chip + 34} y="89" fill={act} font-size="16" text-anchor="middle">
        {t('settings.colours.sample_chip')}
      </text>
    </svg>
  );
}
