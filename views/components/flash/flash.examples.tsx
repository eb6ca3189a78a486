import type { ExampleSet } from '../example.js';
import { Flash } from './flash.js';

export const flashExamples: ExampleSet = {
  component: 'flash',
  examples: [{ name: 'saved', render: () => <Flash flash={{ kind: 'ok', text: 'Your profile is saved.' }} /> }],
};
