import type { ComponentChildren, JSX } from 'preact';
import { useShell } from '../../shell.js';
import { Icon } from '../icon/icon.js';

export interface SortLink {
  readonly href: string;
  readonly direction: 'ascending' | 'descending' | null;
}

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures and times stand at the end of their column. */
  readonly end?: boolean;
  /** Names its row: rendered as a row header. */
  readonly names?: boolean;
  readonly sort?: SortLink;
  /** The head is for screen readers only (a column of menus). */
  readonly silent?: boolean;
}

interface TableProps<Row> {
  /** What the table lists; read out, not shown. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The value of the row's box in a bulk form; no boxes unless given. */
  readonly select?: { readonly form: string; readonly name: string; readonly label: (row: Row) => string };
}

/** Rows and columns that scroll in their own region on a narrow screen. */
export function Table<Row>({ caption, columns, rows, rowKey, select }: TableProps<Row>): JSX.Element {
  const { t } = useShell();
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {select ? (
              <th scope="col">
                <span class="unseen">{t('shell.table.select')}</span>
              </th>
            ) : null}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {select ? (
                <td class="cell-box">
                  <input
                    type="checkbox"
                    form={select.form}
                    name={select.name}
                    value={rowKey(row)}
                    aria-label={select.label(row)}
                  />
                </td>
              ) : null}
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head<Row>({ column }: { column: Column<Row> }): JSX.Element {
  const { head, end, sort, silent } = column;
  return (
    <th scope="col" class={end ? 'end' : undefined} aria-sort={sort?.direction ?? undefined}>
      {sort ? (
        <a class="sort" href={sort.href}>
          {head}
          {sort.direction ? <Icon name={sort.direction === 'ascending' ? 'up' : 'down'} /> : null}
        </a>
      ) : (
        <span class={silent ? 'unseen' : undefined}>{head}</span>
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): JSX.Element {
  const look = column.end ? 'end num' : undefined;
  return column.names ? (
    <th scope="row" class={look}>
      {column.cell(row)}
    </th>
  ) : (
    <td class={look}>{column.cell(row)}</td>
  );
}
