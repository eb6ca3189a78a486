import type { ExampleSet } from '../example.js';
import { Chip, Chips } from './chip.js';

export const chipExamples: ExampleSet = {
  component: 'chip',
  examples: [
    {
      name: 'filters',
      render: () => (
        <Chips label="Filters of the example">
          <Chip href="?" label="All" count={32} current />
          <Chip href="?kind=course" label="Courses" count={14} />
          <Chip href="?kind=event" label="Events" count={9} />
        </Chips>
      ),
    },
  ],
};
