/** A program's hue: a name of the palette, never a colour value, so that contrast is ours to keep. */
export const HUES = ['academy', 'contest', 'fest', 'innovation', 'base'] as const;

export type Hue = (typeof HUES)[number];
