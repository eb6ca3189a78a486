import type { ExampleSet } from '../example.js';
import { BrandMark } from './brand.js';

export const brandExamples: ExampleSet = {
  component: 'brand',
  examples: [{ name: 'mark', render: () => <BrandMark /> }],
};
