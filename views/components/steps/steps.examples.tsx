import type { ExampleSet } from '../example.js';
import { Steps } from './steps.js';

export const stepsExamples: ExampleSet = {
  component: 'steps',
  examples: [
    { name: 'second of three', render: () => <Steps step={2} names={['Your address', 'About you', 'Check']} /> },
  ],
};
