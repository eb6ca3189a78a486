import type { ExampleSet } from '../example.js';
import { Progress } from './progress.js';

export const progressExamples: ExampleSet = {
  component: 'progress',
  examples: [
    {
      name: 'known',
      render: () => (
        <Progress label="Importing" of={{ done: 31_200, total: 50_000 }}>
          31,200 of 50,000 rows
        </Progress>
      ),
    },
    { name: 'unknown', render: () => <Progress label="Checking every row" of={null} /> },
  ],
};
