import type { ListSort } from '../domain/list-filter.js';
import type { ListSelection } from './list-conditions.js';

/** The columns a list is ordered by, all the one way, the last one unique; an index has them in this order. */
export interface ListOrder {
  readonly columns: readonly string[];
  readonly descending: boolean;
}

const ORDERS: Readonly<Record<ListSort, ListOrder>> = {
  newest: { columns: ['submitted_at', 'id'], descending: true },
  oldest: { columns: ['submitted_at', 'id'], descending: false },
  name: { columns: ['sort_key', 'id'], descending: false },
  name_desc: { columns: ['sort_key', 'id'], descending: true },
};

/** Drafts were never handed in: their ids tell the time. */
export function orderOf({ sort, state }: Pick<ListSelection, 'sort' | 'state'>): ListOrder {
  const order = ORDERS[sort];
  return state === 'draft' && order.columns[0] === 'submitted_at' ? { ...order, columns: ['id'] } : order;
}

export function reversed(order: ListOrder): ListOrder {
  return { ...order, descending: !order.descending };
}

export function orderBy({ columns, descending }: ListOrder): string {
  return columns.map((column) => `r."${column}"${descending ? ' DESC' : ''}`).join(', ');
}

/** What comes behind these keys, given as SQL. */
export function behind({ columns, descending }: ListOrder, keys: string): string {
  const names = columns.map((column) => `r."${column}"`).join(', ');
  const side = descending ? '<' : '>';
  return columns.length === 1 ? `${names} ${side} (${keys})` : `(${names}) ${side} (${keys})`;
}
