import { EDGE_CONTRAST, readableOn, type Colour } from '../../../kernel/colour.js';

/** What a colour stands on: the paper, the cards and what is sunk into them. The same as in views/styles/tokens.css. */
export const LIGHT_GROUNDS: readonly Colour[] = ['#fbfaf7', '#ffffff', '#f4f2ec'];
export const DARK_GROUNDS: readonly Colour[] = ['#12181d', '#1a2229', '#151c22'];

/** The hue as it is shown on dark grounds: as near as 3:1 against each of them allows. */
export function hueInTheDark(light: Colour): Colour {
  return readableOn(light, DARK_GROUNDS, EDGE_CONTRAST + 1.5);
}
