import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Form, FormActions } from '../components/form/form.js';
import { useShell } from '../shell.js';
import { ImportFrame, type ImportFrameView, type ImportView } from './import-frame.js';

/** The question before everything is taken back. */
export function ImportReversal({
  frame,
  of,
  rows,
}: {
  frame: ImportFrameView;
  of: ImportView;
  rows: number;
}): JSX.Element {
  const { t } = useShell();
  const base = `/desk/imports/${of.id}`;
  return (
    <ImportFrame frame={frame} of={of} step={4}>
      <Card title={t('imports.reversal.title')}>
        <p>{t('imports.reversal.lead', { rows, file: of.fileName ?? t('imports.new.pasted') })}</p>
        <Form action={`${base}/reversal`} shape="bare">
          <FormActions>
            <Button kind="danger">{t('imports.reversal.submit')}</Button>
            <ButtonLink href={base}>{t('imports.reversal.leave')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </ImportFrame>
  );
}
