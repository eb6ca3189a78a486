import type { JSX } from 'preact';
import type { Drawing, Hue } from '../../hue.js';
import { useShell } from '../../shell.js';
import { ProgramArt } from '../illustration/illustration.js';

export interface ProgramCardView {
  readonly href: string;
  readonly name: string;
  readonly summary: string;
  readonly hue: Hue;
  readonly drawing: Drawing;
  /** How many of its offerings can be signed up for now. */
  readonly open: number;
  /** For whom it is: one line each. */
  readonly audience?: readonly string[];
  /** The way to what is open of it. */
  readonly openHref?: string;
}

export function ProgramCard({ program }: { program: ProgramCardView }): JSX.Element {
  const { t } = useShell();
  return (
    <a class={`card program-card hue-${program.hue}`} href={program.href}>
      <span class="program-picture">
        <ProgramArt hue={program.hue} drawing={program.drawing} />
      </span>
      <span class="program-words">
        <b dir="auto">{program.name}</b>
        <span class="small" dir="auto">
          {program.summary}
        </span>
        <span class="program-open num">{t('catalogue.open_count', { count: program.open })}</span>
      </span>
    </a>
  );
}
