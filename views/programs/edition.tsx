import type { JSX } from 'preact';
import type { OfferingCardView } from '../components/offering-card/offering-card.js';
import type { Drawing, Hue } from '../hue.js';
import { Band } from './band.js';
import { Offered } from './program.js';

export interface EditionProps {
  readonly name: string;
  /** "Nov 2026 to May 2027", or null when open-ended. */
  readonly when: string | null;
  readonly hue: Hue;
  readonly drawing: Drawing;
  readonly program: { readonly name: string; readonly href: string };
  readonly example: boolean;
  readonly open: readonly OfferingCardView[];
  readonly soon: readonly OfferingCardView[];
  readonly closed: readonly OfferingCardView[];
}

/** One year of a program. */
export function Edition({ name, when, hue, drawing, program, example, ...offered }: EditionProps): JSX.Element {
  return (
    <>
      <Band
        hue={hue}
        drawing={drawing}
        title={name}
        lead={when}
        above={{ label: program.name, href: program.href }}
        example={example}
      />
      <div class="wrap page stack-far">
        <Offered {...offered} />
      </div>
    </>
  );
}
