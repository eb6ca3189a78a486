import type { ExampleSet } from '../example.js';
import { ButtonLink } from '../button/button.js';
import { Tag } from '../tag/tag.js';
import { PageHead } from './page-head.js';

export const pageHeadExamples: ExampleSet = {
  component: 'page-head',
  examples: [
    {
      name: 'of a desk',
      render: () => (
        <PageHead
          above={{ label: 'Ascend DevFest 2026', href: '/dev/kit' }}
          title="Nairobi stop"
          tag={<Tag tone="ok">Open</Tag>}
          actions={
            <ButtonLink kind="primary" href="/dev/kit">
              Change seats
            </ButtonLink>
          }
        />
      ),
    },
  ],
};
