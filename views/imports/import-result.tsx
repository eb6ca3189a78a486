import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Form, FormActions } from '../components/form/form.js';
import { Notice } from '../components/notice/notice.js';
import { Pagination } from '../components/pagination/pagination.js';
import { useShell } from '../shell.js';
import { FileFacts, type FileFactsView } from './file-facts.js';
import { ImportFrame, type ImportFrameView, type ImportView } from './import-frame.js';
import { ImportRows, ResultFigures, type RowView } from './import-rows.js';
import {
  CHANGING,
  reasonWords,
  sumOf,
  type ReasonView,
  type ResultCounts,
  type RowResultName,
} from './import-words.js';

export interface ImportResultProps {
  readonly frame: ImportFrameView;
  readonly of: ImportView;
  readonly file: FileFactsView;
  readonly counts: ResultCounts;
  readonly result: RowResultName | null;
  readonly heads: readonly string[];
  readonly list: PageOf<RowView>;
  readonly failure: ReasonView | null;
  /** Rows that a reversal had to leave. */
  readonly kept: number | null;
  readonly reversibleUntil: Instant | null;
}

/** What was done, row by row, and the ways on. */
export function ImportResult(props: ImportResultProps): JSX.Element {
  const { t, times } = useShell();
  const { frame, of, file, counts, result, list } = props;
  const base = `/desk/imports/${of.id}`;
  const hrefOf = (page: number) =>
    `${base}?${new URLSearchParams({ ...(result ? { result } : {}), page: String(page) }).toString()}#rows`;
  const lead = of.state === 'done' ? t('imports.done.lead', { rows: sumOf(counts, CHANGING) }) : undefined;
  return (
    <ImportFrame frame={frame} of={of} step={4} lead={lead}>
      <Ending {...props} />
      <ResultFigures base={base} counts={counts} result={result} />
      <FormActions>
        {of.state === 'failed' ? (
          <Form action={`${base}/resumption`} shape="bare">
            <Button kind="primary">{t('imports.failed.resume')}</Button>
          </Form>
        ) : (
          <ButtonLink kind="primary" href={frame.target.backTo}>
            {t('imports.done.back', { name: frame.target.name })}
          </ButtonLink>
        )}
        {list.total > 0 || result !== null ? (
          <ButtonLink href={`${base}/rows.csv`} download>
            {t('imports.done.download')}
          </ButtonLink>
        ) : null}
        {props.reversibleUntil === null ? null : (
          <ButtonLink kind="quiet" href={`${base}/reversal`}>
            {t('imports.done.reverse')}
          </ButtonLink>
        )}
      </FormActions>
      {props.reversibleUntil === null ? null : (
        <p class="small">{t('imports.done.reversible', { day: times.day(props.reversibleUntil) })}</p>
      )}
      {list.total > 0 || result !== null ? (
        <ImportRows
          {...props}
          base={base}
          title={t('imports.rows.title')}
          columns={frame.columns}
          rows={list.rows}
          foot={<Pagination list={list} href={hrefOf} />}
        />
      ) : of.state === 'done' && of.done > 0 ? (
        <p class="quiet">{t('imports.done.rows_gone')}</p>
      ) : null}
      <FileFacts {...file} total={of.total === null ? null : times.number(of.total)} />
    </ImportFrame>
  );
}

/** How it ended, where that needs words of its own. */
function Ending({ of, failure, kept }: ImportResultProps): JSX.Element | null {
  const { t } = useShell();
  if (of.state === 'failed')
    return (
      <Notice tone="stop" title={t('imports.failed.title')}>
        {failure ? <p>{reasonWords(t, failure, null)}</p> : null}
        <p>{t('imports.failed.done', { rows: of.done })}</p>
      </Notice>
    );
  if (of.state === 'reversed')
    return (
      <Notice tone="off" title={t('imports.reversed.title')}>
        <p>{t('imports.reversed.kept', { rows: kept ?? 0 })}</p>
      </Notice>
    );
  return null;
}
