import type { ExampleSet } from '../example.js';
import { Avatar } from './avatar.js';

export const avatarExamples: ExampleSet = {
  component: 'avatar',
  examples: [
    {
      name: 'initials',
      render: () => (
        <p class="row">
          <Avatar initials="AM" />
          <Avatar initials="陈" />
        </p>
      ),
    },
  ],
};
