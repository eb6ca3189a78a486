import type { ExampleSet } from '../example.js';
import { Slip } from './slip.js';

export const slipExamples: ExampleSet = {
  component: 'slip',
  examples: [
    {
      name: 'two of a printing',
      render: () => (
        <div class="slips">
          <Slip
            name="王小明"
            number="2026302110001"
            listName="软件 2601"
            place="东湖大学"
            code="K7M2P-9XQ4T"
            address="trellis.example/join"
            until="Fri 22 Jan 2027"
          />
          <Slip
            name="Amina Wanjiku"
            number={null}
            listName="Cloud 2026"
            place="Lakeside Technical University"
            code="0H4RD-6W8ZB"
            address="trellis.example/join"
            until="Fri 22 Jan 2027"
          />
        </div>
      ),
    },
  ],
};
