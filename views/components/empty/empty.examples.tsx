import type { ExampleSet } from '../example.js';
import { ButtonLink } from '../button/button.js';
import { Empty } from './empty.js';

export const emptyExamples: ExampleSet = {
  component: 'empty',
  examples: [
    {
      name: 'nothing signed up for',
      render: () => (
        <Empty picture="list" title="What you sign up for appears here">
          <ButtonLink href="/programs">See what is open</ButtonLink>
        </Empty>
      ),
    },
    { name: 'nobody yet', render: () => <Empty picture="people" title="The first sign-up appears here" /> },
    { name: 'nothing found', render: () => <Empty picture="search" title="Nothing fits all filters" /> },
  ],
};
