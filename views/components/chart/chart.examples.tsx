import type { ExampleSet } from '../example.js';
import { BarChart } from './chart.js';

const bars = [14, 52, 38, 29, 24, 19, 23, 16, 13, 9, 11, 7, 6, 5].map((value, index) => ({
  label: `${index + 1} Nov`,
  value,
}));

export const chartExamples: ExampleSet = {
  component: 'chart',
  examples: [
    {
      name: 'sign-ups a day',
      render: () => (
        <BarChart
          id="kit-chart"
          title="Sign-ups a day"
          description="Most came on 2 November, 52; since then fewer each day."
          heads={['Day', 'Sign-ups']}
          bars={bars}
        />
      ),
    },
    {
      name: 'registrations by region',
      render: () => (
        <BarChart
          id="kit-rows"
          shape="rows"
          title="Registrations by region"
          description="Shanghai has most, 4,210."
          heads={['Region', 'Registrations']}
          bars={[
            { label: 'Shanghai', value: 4210, href: '/dev/kit' },
            { label: '广东', value: 3120 },
            { label: 'Nairobi', value: 75 },
          ]}
        />
      ),
    },
  ],
};
