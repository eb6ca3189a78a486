import type { ExampleSet } from '../example.js';
import { Search } from './search.js';

export const searchExamples: ExampleSet = {
  component: 'search',
  examples: [
    {
      name: 'plain',
      render: () => (
        <Search action="/dev/kit" label="Search the example" placeholder="Name, address, number" value="" />
      ),
    },
  ],
};
