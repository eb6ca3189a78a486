import type { ExampleSet } from '../example.js';
import { Tag } from '../tag/tag.js';
import { Card } from './card.js';

export const cardExamples: ExampleSet = {
  component: 'card',
  examples: [
    {
      name: 'plain',
      render: () => (
        <Card title="What happens next">
          <p>A confirmation and a calendar file at once.</p>
        </Card>
      ),
    },
    {
      name: 'with a program hue',
      render: () => (
        <Card title="Open in Kenya" level={3} hue="contest" beside={<Tag tone="ok">Open</Tag>}>
          <p>Sign up by Mon 30 Nov 2026, 18:00 Nairobi</p>
        </Card>
      ),
    },
  ],
};
