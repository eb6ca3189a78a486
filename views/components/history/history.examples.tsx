import type { ExampleSet } from '../example.js';
import { History } from './history.js';

export const historyExamples: ExampleSet = {
  component: 'history',
  examples: [
    {
      name: 'of a registration',
      render: () => (
        <History
          zone="Africa/Nairobi"
          entries={[
            {
              key: '2',
              at: Date.UTC(2026, 10, 9, 8, 5),
              what: 'Cancelled',
              who: '王磊',
              reason: 'Asked for by the school.',
            },
            { key: '1', at: Date.UTC(2026, 10, 2, 6, 14), what: 'Signed up', who: '陈思远' },
          ]}
        />
      ),
    },
  ],
};
