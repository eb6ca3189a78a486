import type { ExampleSet } from '../example.js';
import { ColourPreviews } from './colour-preview.js';
import { ColourSwatch } from './colour-swatch.js';

const light = {
  act: '#2f63e0',
  ink: '#ffffff',
  soft: '#ebf0fb',
  ground: '#ffffff',
  measured: [
    { what: 'words_on_button', ratio: 5.2, least: 4.5 },
    { what: 'links_on_chosen', ratio: 4.1, least: 4.5 },
  ],
} as const;
const dark = { ...light, act: '#8ab0fd', ink: '#000f50', soft: '#162b5a', ground: '#1a2229' };

export const colourPreviewExamples: ExampleSet = {
  component: 'colour-preview',
  examples: [
    { name: 'light and dark', render: () => <ColourPreviews light={light} dark={dark} nearest="#2f63e0" /> },
    { name: 'swatch', render: () => <ColourSwatch colour="#c2571c" /> },
  ],
};
