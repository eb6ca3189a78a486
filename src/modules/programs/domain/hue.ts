import { contrast, EDGE_CONTRAST, readableOn, readColour, type Colour } from '../../../kernel/colour.js';

/** Hues with a name: each has a light and a dark form in the style sheet, and its contrast was checked there. */
export const NAMED_HUES = [
  'academy',
  'contest',
  'fest',
  'innovation',
  'base',
  'crimson',
  'rose',
  'sky',
  'leaf',
  'moss',
  'earth',
  'slate',
] as const;

export type NamedHue = (typeof NAMED_HUES)[number];

/** A name, or `own-c2571c`: a colour the office chose, as the class its pages carry. */
export type Hue = NamedHue | `own-${string}`;

export const DRAWINGS = ['book', 'cup', 'stage', 'lamp', 'hall', 'globe', 'code', 'hands'] as const;

/** The line drawing beside a program's name. */
export type Drawing = (typeof DRAWINGS)[number];

const OWN = 'own-';

/** The hue of an own colour. */
export function ownHue(colour: Colour): Hue {
  return `${OWN}${colour.slice(1)}`;
}

/** The colour behind an own hue; null for one with a name. */
export function ownColour(hue: Hue): Colour | null {
  return hue.startsWith(OWN) ? readColour(hue.slice(OWN.length)) : null;
}

/** What an office is told about a colour it would like: whether it shows on paper, and the nearest one that does. */
export interface HueVerdict {
  readonly fits: boolean;
  /** To one decimal, rounded down: nobody is told 3.0 and refused. */
  readonly ratio: number;
  readonly nearest: Colour;
}

/** WCAG 2.2, 1.4.11: a mark that carries meaning stands out from its ground by 3 to 1. */
export function judgeHue(colour: Colour, grounds: readonly Colour[]): HueVerdict {
  const ratio = Math.min(...grounds.map((ground) => contrast(colour, ground)));
  return {
    fits: ratio >= EDGE_CONTRAST,
    ratio: Math.floor(ratio * 10) / 10,
    nearest: readableOn(colour, grounds, EDGE_CONTRAST),
  };
}
