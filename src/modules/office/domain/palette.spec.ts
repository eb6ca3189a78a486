import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Colour } from '../../../kernel/colour.js';
import { contrast } from '../../../kernel/colour.js';
import { DARK_GROUNDS, hueInTheDark, LIGHT_GROUNDS } from './grounds.js';
import { colourFaults, darkPalette, fittingColour, lightPalette, measured, OWN_COLOUR } from './palette.js';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value): Colour => `#${value.toString(16).padStart(6, '0')}`);

it('takes the colour the look begins with', () => {
  expect(colourFaults(OWN_COLOUR)).toEqual([]);
});

it('refuses a colour that words cannot be read in, and says by how much', () => {
  expect(colourFaults('#ffcc00').map(({ what }) => what)).toEqual([
    'words_on_button',
    'links_on_paper',
    'links_on_chosen',
    'borders',
  ]);
  expect(colourFaults('#808080').map(({ what, ratio }) => [what, ratio.toFixed(1)])).toContainEqual([
    'words_on_button',
    '3.9',
  ]);
});

it('knows a fitting neighbour of every colour', () => {
  fc.assert(fc.property(colours, (colour) => colourFaults(fittingColour(colour)).length === 0));
});

it('makes of every fitting colour pairs that can be read, in light and in the dark', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const act = fittingColour(colour);
      const light = lightPalette(act);
      const dark = darkPalette(act);
      const faults = measured(dark, DARK_GROUNDS).filter(({ ratio, least }) => ratio < least);
      expect(faults).toEqual([]);
      expect(contrast(light.hover, light.soft)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(light.ink, light.hover)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark.ink, dark.hover)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark.hover, dark.soft)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

it('shows a hue in the dark so that its band is seen', () => {
  fc.assert(
    fc.property(colours, (colour) => DARK_GROUNDS.every((ground) => contrast(hueInTheDark(colour), ground) >= 3)),
  );
  expect(LIGHT_GROUNDS).toContain('#ffffff');
});
