import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Form, FormActions } from '../components/form/form.js';
import { Notice } from '../components/notice/notice.js';
import { useShell } from '../shell.js';
import { FileFacts, type FileFactsView } from './file-facts.js';
import { ImportFrame, type ImportFrameView, type ImportView } from './import-frame.js';
import { ImportRows, ResultFigures, type RowView } from './import-rows.js';
import { CHANGING, sumOf, type ResultCounts, type RowResultName } from './import-words.js';

export interface ImportPreviewProps {
  readonly frame: ImportFrameView;
  readonly of: ImportView;
  readonly file: FileFactsView;
  readonly counts: ResultCounts;
  readonly result: RowResultName | null;
  readonly heads: readonly string[];
  readonly rows: readonly RowView[];
  /** Of each result so many rows are here at most. */
  readonly most: number;
  readonly newHref: string;
}

/** What the run would do: figures, the button, then the rows. */
export function ImportPreview(props: ImportPreviewProps): JSX.Element {
  const { t, times } = useShell();
  const { frame, of, file, counts, most } = props;
  const base = `/desk/imports/${of.id}`;
  const changes = sumOf(counts, CHANGING);
  const refused = counts.refused ?? 0;
  return (
    <ImportFrame frame={frame} of={of} step={3} lead={t('imports.preview.lead')}>
      <ResultFigures base={base} counts={counts} result={props.result} />
      {changes === 0 ? (
        <Notice tone="info" title={t('imports.preview.nothing')}>
          <p>{t('imports.preview.nothing_hint')}</p>
        </Notice>
      ) : refused > 0 ? (
        <Notice tone="wait">
          <p>{t('imports.preview.refused_hint', { rows: refused })}</p>
        </Notice>
      ) : null}
      <FormActions>
        {changes > 0 ? (
          <Form action={`${base}/run`} shape="bare">
            <Button kind="primary">{t('imports.preview.submit', { rows: changes })}</Button>
          </Form>
        ) : null}
        <ButtonLink kind={changes > 0 ? 'plain' : 'primary'} href={props.newHref}>
          {t('imports.preview.other_file')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${base}/mapping`}>
          {t('imports.preview.columns')}
        </ButtonLink>
      </FormActions>
      <ImportRows
        {...props}
        base={base}
        title={t('imports.preview.title')}
        columns={frame.columns}
        beside={(of.total ?? 0) > most ? <small>{t('imports.preview.first', { rows: most })}</small> : null}
      />
      <FileFacts {...file} total={of.total === null ? null : times.number(of.total)} />
    </ImportFrame>
  );
}
