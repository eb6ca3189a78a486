import type { JSX } from 'preact';
import type { Hue } from '../../hue.js';
import { PROGRAM_DRAWINGS } from './program-drawings.js';
import { STATE_DRAWINGS } from './state-drawings.js';

export type Picture = keyof typeof STATE_DRAWINGS;

/** A line drawing for an empty list or a lost way. Decoration. */
export function Illustration({ picture }: { picture: Picture }): JSX.Element {
  return <Drawing draw={STATE_DRAWINGS[picture]} look="art" />;
}

/** The line drawing of a program, in its hue. Decoration. */
export function ProgramArt({ hue }: { hue: Hue }): JSX.Element {
  return <Drawing draw={PROGRAM_DRAWINGS[hue]} look={`art hue-${hue}`} />;
}

function Drawing({ draw: Lines, look }: { draw: () => JSX.Element; look: string }): JSX.Element {
  return (
    <svg class={look} viewBox="0 0 240 160" width="240" height="160" aria-hidden="true" focusable="false">
      <Lines />
    </svg>
  );
}
