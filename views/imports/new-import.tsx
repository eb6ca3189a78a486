import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { FileField } from '../components/field/file-field.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { Table } from '../components/table/table.js';
import { useShell } from '../shell.js';
import { ImportFrame, type ImportFrameView } from './import-frame.js';

export interface NewImportProps {
  readonly frame: ImportFrameView;
  readonly action: string;
  readonly sampleHref: string;
  readonly limits: { readonly megabytes: number; readonly rows: number };
  readonly form: FormView;
}

const ACCEPT =
  '.xlsx,.csv,.tsv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file or a pasted table, beside what it may look like. */
export function NewImport({ frame, action, sampleHref, limits, form }: NewImportProps): JSX.Element {
  const { t } = useShell();
  return (
    <ImportFrame frame={frame} step={1} lead={t('imports.new.lead')}>
      <div class="side">
        <Card>
          <Form action={action} form={form} files>
            <FileField
              name="file"
              label={t('imports.new.file')}
              hint={t('imports.new.file_hint', limits)}
              accept={ACCEPT}
              optional="unsaid"
            />
            <p class="or-line">{t('imports.new.or')}</p>
            <LongTextField
              name="text"
              label={t('imports.new.text')}
              hint={t('imports.new.text_hint')}
              rows={6}
              optional="unsaid"
            />
            <FormActions>
              <Button kind="primary">{t('imports.new.submit')}</Button>
              <ButtonLink kind="quiet" href={frame.target.backTo}>
                {t('imports.new.back')}
              </ButtonLink>
            </FormActions>
          </Form>
        </Card>
        <aside>
          <Expected frame={frame} sampleHref={sampleHref} />
        </aside>
      </div>
    </ImportFrame>
  );
}

function Expected({ frame, sampleHref }: Pick<NewImportProps, 'frame' | 'sampleHref'>): JSX.Element {
  const { t } = useShell();
  return (
    <Card title={t('imports.new.columns')} flush>
      <Table
        caption={t('imports.new.columns')}
        rows={frame.columns}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'column',
            head: t('imports.new.column'),
            names: true,
            cell: ({ label, required, synonyms }) => (
              <>
                <b>{t(label)}</b>
                {required ? <small class="needed">{t('imports.new.required')}</small> : null}
                <small class="cell-note">{synonyms.slice(0, 4).join(' · ')}</small>
              </>
            ),
          },
          {
            key: 'example',
            head: t('imports.new.example'),
            cell: ({ example }) => (
              <small class="example">
                <bdi>{example}</bdi>
              </small>
            ),
          },
        ]}
      />
      <p class="card-foot">
        <a href={sampleHref} download>
          {t('imports.new.sample')}
        </a>
      </p>
    </Card>
  );
}
