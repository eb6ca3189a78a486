import type { ExampleSet } from '../example.js';
import { Button } from '../button/button.js';
import { Card } from '../card/card.js';
import { Table } from '../table/table.js';
import { BulkBar } from './bulk-bar.js';

const rows = [
  { id: '1', name: 'Amina Odhiambo' },
  { id: '2', name: 'Jakub Nowak' },
];

export const bulkBarExamples: ExampleSet = {
  component: 'bulk-bar',
  examples: [
    {
      name: 'under a list',
      render: () => (
        <Card title="Choose some" flush>
          <Table
            caption="Example of a list to choose from"
            rows={rows}
            rowKey={({ id }) => id}
            select={{ form: 'kit-bulk', name: 'ids', label: ({ name }) => `Select ${name}` }}
            columns={[{ key: 'name', head: 'Name', names: true, cell: ({ name }) => name }]}
          />
          <BulkBar
            form="kit-bulk"
            action="/dev/kit"
            label="With those chosen"
            hidden={{}}
            everything={{ name: 'all', label: 'All 561 of the list' }}
          >
            <Button name="action" value="approval">
              Approve
            </Button>
          </BulkBar>
        </Card>
      ),
    },
  ],
};
