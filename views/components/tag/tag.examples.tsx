import type { ExampleSet } from '../example.js';
import { Tag } from './tag.js';

export const tagExamples: ExampleSet = {
  component: 'tag',
  examples: [
    {
      name: 'tones',
      render: () => (
        <p class="row">
          <Tag tone="ok">Confirmed</Tag>
          <Tag tone="wait">Waiting, 7th</Tag>
          <Tag tone="info">Place offered</Tag>
          <Tag tone="stop">Refused</Tag>
          <Tag tone="off">Withdrawn</Tag>
        </p>
      ),
    },
  ],
};
