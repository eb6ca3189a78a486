import type { ExampleSet } from '../example.js';
import { Facts } from './facts.js';

export const factsExamples: ExampleSet = {
  component: 'facts',
  examples: [
    {
      name: 'of an offering',
      render: () => (
        <Facts
          facts={[
            { label: 'Costs', value: 'nothing' },
            { label: 'Languages', value: 'English' },
            { label: 'Ask', value: <a href="mailto:office@demo.example">the office</a> },
          ]}
        />
      ),
    },
  ],
};
