import {
  contrast,
  EDGE_CONTRAST,
  lightnessOf,
  readableOn,
  TEXT_CONTRAST,
  withLightness,
  type Colour,
} from '../../../kernel/colour.js';
import { DARK_GROUNDS, LIGHT_GROUNDS } from './grounds.js';

/** The four tokens that follow from the interactive colour, on one ground. */
export interface Palette {
  readonly act: Colour;
  readonly hover: Colour;
  /** Words on a button. */
  readonly ink: Colour;
  /** The ground of what is chosen: `act` and `hover` are read on it. */
  readonly soft: Colour;
}

/** The same the look begins with: see views/styles/tokens.css. */
export const OWN_COLOUR: Colour = '#0a6457';

/** The palette on paper. Fit for use when `colourFaults` finds nothing. */
export function lightPalette(act: Colour): Palette {
  const soft = withLightness(act, 0.955, 0.28);
  const hover = withLightness(act, Math.max(0, lightnessOf(act) - 0.09));
  return { act, hover: readableOn(hover, [...LIGHT_GROUNDS, soft], TEXT_CONTRAST), ink: '#ffffff', soft };
}

/** The palette in the dark: the same hue, light enough to be read on the dark grounds, with dark words on buttons. */
export function darkPalette(light: Colour): Palette {
  const soft = withLightness(light, 0.3, 0.45);
  const act = readableOn(
    withLightness(light, Math.max(0.76, lightnessOf(light))),
    [...DARK_GROUNDS, soft],
    TEXT_CONTRAST,
  );
  const hover = withLightness(act, Math.min(0.97, lightnessOf(act) + 0.08));
  const ink = readableOn(withLightness(light, 0.22, 0.6), [act, hover], TEXT_CONTRAST);
  return { act, hover, ink, soft };
}

/** One pair that is too hard to tell apart. */
export interface ColourFault {
  readonly what: 'words_on_button' | 'links_on_paper' | 'links_on_chosen' | 'borders';
  readonly ratio: number;
  readonly least: number;
}

/** What is measured, each with the worst ratio it comes to and the least it must have (WCAG 2.2: 1.4.3, 1.4.11). */
export function measured({ act, ink, soft }: Palette, grounds: readonly Colour[]): readonly ColourFault[] {
  const worst = Math.min(...grounds.map((ground) => contrast(act, ground)));
  return [
    { what: 'words_on_button', ratio: contrast(ink, act), least: TEXT_CONTRAST },
    { what: 'links_on_paper', ratio: worst, least: TEXT_CONTRAST },
    { what: 'links_on_chosen', ratio: contrast(act, soft), least: TEXT_CONTRAST },
    { what: 'borders', ratio: worst, least: EDGE_CONTRAST },
  ];
}

/** Why a colour cannot be the interactive one; nothing when it can. In the dark it is made to fit. */
export function colourFaults(act: Colour): readonly ColourFault[] {
  return measured(lightPalette(act), LIGHT_GROUNDS).filter(({ ratio, least }) => ratio < least);
}

/** The nearest colour of the same hue that fits. */
export function fittingColour(act: Colour): Colour {
  let fitting = readableOn(act, LIGHT_GROUNDS, TEXT_CONTRAST);
  for (let step = 0; step < 60 && colourFaults(fitting).length > 0; step += 1)
    fitting = withLightness(fitting, lightnessOf(fitting) - 0.01);
  return fitting;
}
