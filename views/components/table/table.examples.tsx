import type { ExampleSet } from '../example.js';
import { PersonName } from '../person-name/person-name.js';
import { Tag } from '../tag/tag.js';
import { Table } from './table.js';

const rows = [
  { id: '1', name: '陈思远', latin: 'Chen Siyuan', since: '2 Nov 09:14' },
  { id: '2', name: 'ليلى منصور', latin: 'Leila Mansour', since: '6 Nov 18:02' },
  { id: '3', name: 'Amina Odhiambo', latin: null, since: '7 Nov 07:45' },
];

export const tableExamples: ExampleSet = {
  component: 'table',
  examples: [
    {
      name: 'sortable',
      render: () => (
        <Table
          caption="Example of a list"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              head: 'Name',
              names: true,
              sort: { href: '?sort=name', direction: 'ascending' },
              cell: (row) => <PersonName name={row.name} latin={row.latin} href="/dev/kit" />,
            },
            { key: 'state', head: 'State', cell: () => <Tag tone="ok">Confirmed</Tag> },
            {
              key: 'since',
              head: 'Since',
              end: true,
              sort: { href: '?sort=since', direction: null },
              cell: (row) => row.since,
            },
          ]}
        />
      ),
    },
  ],
};
