import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { NumberField } from '../components/field/text-field.js';
import { SelectField } from '../components/field/choice-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { Notice } from '../components/notice/notice.js';
import { useShell } from '../shell.js';
import { ImportFrame, type ImportFrameView, type ImportView } from './import-frame.js';
import { ColumnUses, type FileColumn } from './column-uses.js';
import { labelOf, reasonWords, type ReasonView } from './import-words.js';

export interface ColumnMappingProps {
  readonly frame: ImportFrameView;
  readonly of: ImportView;
  readonly fileColumns: readonly FileColumn[];
  readonly above: number;
  /** Null for a workbook. */
  readonly reading: { readonly encodings: readonly string[]; readonly separators: readonly string[] } | null;
  readonly faults: readonly (ReasonView & { readonly column?: string })[];
  readonly form: FormView;
  /** Where a better file goes. */
  readonly newHref: string;
}

/** What each column of the file is, with its first rows beside it. */
export function ColumnMapping(props: ColumnMappingProps): JSX.Element {
  const { t } = useShell();
  const { frame, of, fileColumns, above, form, newHref } = props;
  return (
    <ImportFrame frame={frame} of={of} step={2} lead={t('imports.mapping.lead')}>
      <Faults {...props} />
      <Form action={`/desk/imports/${of.id}/mapping`} form={form} shape="bare">
        <div class="stack-loose">
          <Card
            title={t('imports.mapping.title')}
            flush
            beside={above > 0 ? <small>{t('imports.facts.above', { rows: above })}</small> : null}
          >
            <ColumnUses columns={fileColumns} uses={frame.columns} />
          </Card>
          <FormActions>
            <Button kind="primary" name="step" value="check">
              {t('imports.mapping.submit')}
            </Button>
            <ButtonLink kind="quiet" href={newHref}>
              {t('imports.preview.other_file')}
            </ButtonLink>
          </FormActions>
          <Reading {...props} />
        </div>
      </Form>
    </ImportFrame>
  );
}

function Faults({ frame, faults }: Pick<ColumnMappingProps, 'frame' | 'faults'>): JSX.Element | null {
  const { t } = useShell();
  if (faults.length === 0) return null;
  return (
    <Notice tone="wait" title={t('imports.mapping.faults')}>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.key} ${fault.column ?? ''}`}>
            {reasonWords(t, fault, labelOf(t, frame.columns, fault.column ?? null))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** For when the words look wrong: how the bytes became rows. */
function Reading({ reading }: ColumnMappingProps): JSX.Element {
  const { t } = useShell();
  return (
    <Card title={t('imports.mapping.reading')}>
      <p class="quiet">{t('imports.mapping.reading_hint')}</p>
      <div class="grid grid-small reading-fields">
        {reading ? (
          <>
            <SelectField
              name="encoding"
              label={t('imports.mapping.encoding')}
              options={reading.encodings.map((value) => ({
                value,
                label: t(`imports.encoding.${value}` as 'imports.encoding.utf-8'),
              }))}
            />
            <SelectField
              name="separator"
              label={t('imports.mapping.separator')}
              options={reading.separators.map((value) => ({
                value,
                label: t(`imports.separator.${value}` as 'imports.separator.tab'),
              }))}
            />
          </>
        ) : null}
        <NumberField
          name="headerLine"
          label={t('imports.mapping.header_line')}
          hint={t('imports.mapping.header_line_hint')}
        />
      </div>
      <FormActions>
        <Button name="step" value="read">
          {t('imports.mapping.reread')}
        </Button>
      </FormActions>
    </Card>
  );
}
