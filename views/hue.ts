/** The named hues, each with its light and its dark form in tokens.css. */
export const HUES = [
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

export type NamedHue = (typeof HUES)[number];

/**
 * A program's hue is the name of a class, never a colour value: one of ours, or `own-c2571c` for a colour the office
 * chose, whose light and dark forms stand in the served theme file.
 */
export type Hue = NamedHue | `own-${string}`;

/** The line drawings a program may choose from. */
export const DRAWINGS = ['book', 'cup', 'stage', 'lamp', 'hall', 'globe', 'code', 'hands'] as const;

export type Drawing = (typeof DRAWINGS)[number];
