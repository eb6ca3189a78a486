import type { ExampleSet } from '../example.js';
import { ButtonLink } from '../button/button.js';
import { Card } from '../card/card.js';
import { Tag } from '../tag/tag.js';
import { TaskList } from './tasks.js';

export const tasksExamples: ExampleSet = {
  component: 'tasks',
  examples: [
    {
      name: 'to do',
      render: () => (
        <Card title="To do" flush>
          <TaskList
            tasks={[
              {
                key: '1',
                title: 'Accept your place in Code lab 4',
                detail: 'held for you until today 18:00 Nairobi',
                end: (
                  <ButtonLink kind="primary" href="/dev/kit">
                    Accept
                  </ButtonLink>
                ),
              },
              {
                key: '2',
                title: <a href="/dev/kit">DevFest Nairobi stop</a>,
                detail: 'Sat 12 Dec 2026, 09:00',
                end: <Tag tone="ok">Confirmed</Tag>,
              },
            ]}
          />
        </Card>
      ),
    },
  ],
};
