import type { ExampleSet } from '../example.js';
import { Deadline } from './deadline.js';

const at = Date.UTC(2026, 11, 4, 15, 59);

export const deadlineExamples: ExampleSet = {
  component: 'deadline',
  examples: [
    {
      name: 'full',
      render: () => (
        <p>
          <Deadline at={at} zone="Asia/Shanghai" />
        </p>
      ),
    },
    {
      name: 'brief',
      render: () => (
        <p>
          <Deadline at={at} zone="Asia/Shanghai" brief />
        </p>
      ),
    },
  ],
};
