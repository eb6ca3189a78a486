import type { ExampleSet } from '../example.js';
import { Button, ButtonLink } from './button.js';

export const buttonExamples: ExampleSet = {
  component: 'button',
  examples: [
    {
      name: 'kinds',
      render: () => (
        <p class="row">
          <Button kind="primary">Sign up</Button>
          <Button>Save and finish later</Button>
          <Button kind="quiet">Not now</Button>
          <Button kind="danger">Withdraw</Button>
        </p>
      ),
    },
    { name: 'link', render: () => <ButtonLink href="/programs">See all programs</ButtonLink> },
  ],
};
