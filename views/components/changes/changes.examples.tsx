import type { ExampleSet } from '../example.js';
import { Changes } from './changes.js';

export const changesExamples: ExampleSet = {
  component: 'changes',
  examples: [
    {
      name: 'one changed, one taken back, one new',
      render: () => (
        <Changes
          changes={[
            { key: '1', label: 'Phone', before: '+254 712 345 678', after: '+254 733 000 111' },
            { key: '2', label: 'You may photograph me', before: 'Yes', after: null },
            { key: '3', label: '午餐', before: null, after: '素食' },
          ]}
        />
      ),
    },
  ],
};
