import type { ExampleSet } from '../example.js';
import { Icon, type IconName } from './icon.js';

const names: IconName[] = [
  'arrow',
  'calendar',
  'check',
  'clock',
  'globe',
  'info',
  'key',
  'mail',
  'menu',
  'person',
  'place',
  'plus',
  'search',
  'stop',
];

export const iconExamples: ExampleSet = {
  component: 'icon',
  examples: [
    {
      name: 'set',
      render: () => (
        <p class="row">
          {names.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </p>
      ),
    },
  ],
};
