import type { ComponentChildren, JSX } from 'preact';
import { Empty } from '../components/empty/empty.js';
import { KpiStrip } from '../components/kpi/kpi.js';
import { Table, type Column } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';
import {
  labelOf,
  reasonWords,
  RESULT_ORDER,
  RESULT_TONE,
  sumOf,
  type ImportColumnView,
  type ReasonView,
  type ResultCounts,
  type RowResultName,
} from './import-words.js';

export interface RowView {
  readonly line: number;
  /** In the order of `heads`. */
  readonly cells: readonly string[];
  readonly result: RowResultName;
  readonly reason: ReasonView | null;
  readonly column: string | null;
}

export interface ImportRowsProps {
  readonly base: string;
  /** What the list of all is called. */
  readonly title: string;
  readonly heads: readonly string[];
  readonly columns: readonly ImportColumnView[];
  readonly rows: readonly RowView[];
  readonly counts: ResultCounts;
  readonly result: RowResultName | null;
  /** At the end of the title's line. */
  readonly beside?: ComponentChildren;
  readonly foot?: ComponentChildren;
}

/** The results as figures that filter the rows below. */
export function ResultFigures({
  base,
  counts,
  result,
}: Pick<ImportRowsProps, 'base' | 'counts' | 'result'>): JSX.Element {
  const { t } = useShell();
  const figures = RESULT_ORDER.filter((name) => counts[name] || name === result).map((name) => ({
    figure: counts[name] ?? 0,
    label: t(`imports.result.${name}`),
    href: `${base}?result=${name}#rows`,
    current: name === result,
  }));
  const all = {
    figure: sumOf(counts, RESULT_ORDER),
    label: t('imports.rows.all'),
    href: `${base}#rows`,
    current: result === null,
  };
  return <KpiStrip label={t('imports.rows.filter')} figures={[all, ...figures]} />;
}

/** Rows with what becomes of each. */
export function ImportRows(props: ImportRowsProps): JSX.Element {
  const { t } = useShell();
  const { result, rows, beside, title, foot } = props;
  return (
    <section class="card card-flush" id="rows">
      <div class="card-head">
        <h2>{result === null ? title : t(`imports.result.${result}`)}</h2>
        {beside}
      </div>
      {rows.length > 0 ? <Rows {...props} /> : <Empty picture="search" title={t('imports.rows.none')} />}
      {foot}
    </section>
  );
}

function Rows({ heads, columns, rows }: ImportRowsProps): JSX.Element {
  const { t, times } = useShell();
  const cells = heads.map((head, index): Column<RowView> => ({
    key: `cell ${index}`,
    head,
    cell: (row) => <bdi class="small-cell">{row.cells[index]}</bdi>,
  }));
  return (
    <Table
      caption={t('imports.rows.title')}
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        {
          key: 'line',
          head: t('imports.rows.line'),
          cell: ({ line }) => <span class="num quiet">{times.number(line)}</span>,
        },
        {
          key: 'result',
          head: t('imports.rows.result'),
          names: true,
          cell: (row) => <Result row={row} columns={columns} />,
        },
        ...cells,
      ]}
    />
  );
}

function Result({ row, columns }: { row: RowView; columns: readonly ImportColumnView[] }): JSX.Element {
  const { t } = useShell();
  const column = labelOf(t, columns, row.column);
  return (
    <>
      <Tag tone={RESULT_TONE[row.result]}>{t(`imports.result.${row.result}`)}</Tag>
      {row.reason ? (
        <small class="cell-note" dir="auto">
          {column === null ? null : <b>{column}: </b>}
          {reasonWords(t, row.reason, column)}
        </small>
      ) : null}
    </>
  );
}
