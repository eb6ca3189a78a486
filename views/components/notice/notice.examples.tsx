import type { ExampleSet } from '../example.js';
import { ButtonLink } from '../button/button.js';
import { Notice } from './notice.js';

export const noticeExamples: ExampleSet = {
  component: 'notice',
  examples: [
    {
      name: 'preview',
      render: () => (
        <Notice
          tone="info"
          title="This is a preview"
          action={<ButtonLink href="/dev/kit">Back to the editor</ButtonLink>}
        >
          <p>Nobody but you and your office sees it.</p>
        </Notice>
      ),
    },
    { name: 'held place', render: () => <Notice tone="wait" title="A place is held for you until 18:00" /> },
    { name: 'done', render: () => <Notice tone="ok" title="You are in" /> },
    { name: 'closed', render: () => <Notice tone="off" title="Sign-up closed on Fri 4 Dec 2026" /> },
    { name: 'stopped', render: () => <Notice tone="stop" title="This mail could not be sent" /> },
  ],
};
