/** One page of a list. `page` counts from 1; `total` is the number of rows that match the filters. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

export function pageCount(list: PageOf<unknown>): number {
  return Math.max(1, Math.ceil(list.total / list.size));
}
