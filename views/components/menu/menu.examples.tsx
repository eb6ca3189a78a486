import type { ExampleSet } from '../example.js';
import { Icon } from '../icon/icon.js';
import { Menu } from './menu.js';

const list = (
  <>
    <a href="/dev/kit">Open</a>
    <a href="/dev/kit">Write to this person</a>
  </>
);

export const menuExamples: ExampleSet = {
  component: 'menu',
  examples: [
    {
      name: 'row menu',
      render: () => (
        <Menu face={<Icon name="dots" />} label="Actions for Amina Odhiambo" look="bare">
          {list}
        </Menu>
      ),
    },
    { name: 'named', render: () => <Menu face="More filters">{list}</Menu> },
  ],
};
