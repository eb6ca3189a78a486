import { DRAWINGS, HUES } from '../../hue.js';
import type { ExampleSet } from '../example.js';
import { Illustration, ProgramArt, type Picture } from './illustration.js';
import { TrellisArt } from './trellis-art.js';

const pictures: Picture[] = ['list', 'people', 'search', 'calendar', 'letter', 'lost', 'locked', 'done'];

export const illustrationExamples: ExampleSet = {
  component: 'illustration',
  examples: [
    {
      name: 'programs',
      render: () => (
        <div class="grid grid-small">
          {DRAWINGS.map((drawing, index) => (
            <ProgramArt key={drawing} hue={HUES[index] ?? 'academy'} drawing={drawing} />
          ))}
        </div>
      ),
    },
    {
      name: 'states',
      render: () => (
        <div class="grid grid-small">
          {pictures.map((picture) => (
            <Illustration key={picture} picture={picture} />
          ))}
        </div>
      ),
    },
    { name: 'home', render: () => <TrellisArt /> },
  ],
};
