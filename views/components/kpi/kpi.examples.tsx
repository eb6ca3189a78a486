import type { ExampleSet } from '../example.js';
import { KpiStrip } from './kpi.js';

export const kpiExamples: ExampleSet = {
  component: 'kpi',
  examples: [
    {
      name: 'of an event',
      render: () => (
        <KpiStrip
          label="Figures of the example"
          figures={[
            { figure: 500, label: 'confirmed of 500', href: '?state=confirmed', current: true },
            { figure: 61, label: 'waiting', href: '?state=waiting' },
            { figure: 4, label: 'places offered', href: '?state=offered' },
            { figure: 12, label: 'to review' },
          ]}
        />
      ),
    },
  ],
};
