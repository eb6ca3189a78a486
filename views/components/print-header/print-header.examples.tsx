import type { ExampleSet } from '../example.js';
import { PrintHeader } from './print-header.js';

export const printHeaderExamples: ExampleSet = {
  component: 'print-header',
  examples: [
    {
      name: 'on paper',
      render: () => (
        <div>
          <p class="small">Shown on paper only.</p>
          <PrintHeader title="Registrations" />
        </div>
      ),
    },
  ],
};
