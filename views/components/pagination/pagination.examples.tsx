import type { ExampleSet } from '../example.js';
import { Pagination } from './pagination.js';

export const paginationExamples: ExampleSet = {
  component: 'pagination',
  examples: [
    {
      name: 'in the middle',
      render: () => <Pagination list={{ rows: [], total: 561, page: 2, size: 50 }} href={(page) => `?page=${page}`} />,
    },
  ],
};
