import type { ExampleSet } from '../example.js';
import { ProgramCard } from './program-card.js';

export const programCardExamples: ExampleSet = {
  component: 'program-card',
  examples: [
    {
      name: 'one',
      render: () => (
        <ProgramCard
          program={{
            href: '/dev/kit',
            name: 'ICT Academy',
            summary: 'Courses and certificates at partner universities',
            hue: 'academy',
            drawing: 'book',
            open: 14,
          }}
        />
      ),
    },
  ],
};
