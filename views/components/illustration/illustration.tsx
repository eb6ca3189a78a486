import type { JSX } from 'preact';
import type { Drawing, Hue } from '../../hue.js';
import { PROGRAM_DRAWINGS } from './program-drawings.js';
import { STATE_DRAWINGS } from './state-drawings.js';

export type Picture = keyof typeof STATE_DRAWINGS;

/** A line drawing for an empty list or a lost way. Decoration. */
export function Illustration({ picture }: { picture: Picture }): JSX.Element {
  return <Lines draw={STATE_DRAWINGS[picture]} look="art" />;
}

/** The line drawing of a program, in its hue. Decoration. */
export function ProgramArt({ hue, drawing }: { hue: Hue; drawing: Drawing }): JSX.Element {
  return <Lines draw={PROGRAM_DRAWINGS[drawing]} look={`art hue-${hue}`} />;
}

function Lines({ draw: Strokes, look }: { draw: () => JSX.Element; look: string }): JSX.Element {
  return (
    <svg class={look} viewBox="0 0 240 160" width="240" height="160" aria-hidden="true" focusable="false">
      <Strokes />
    </svg>
  );
}
