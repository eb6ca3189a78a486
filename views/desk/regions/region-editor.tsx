import type { JSX } from 'preact';
import { Button, ButtonLink } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { Form, FormActions } from '../../components/form/form.js';
import type { FormView } from '../../components/form/form-state.js';
import { Notice } from '../../components/notice/notice.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { useShell } from '../../shell.js';
import { RegionFields, type RegionChoices } from './region-fields.js';

export interface RegionEditorProps {
  readonly name: string;
  /** Back to the tree. */
  readonly tree: { readonly label: string; readonly href: string };
  readonly action: string;
  readonly removeAction: string;
  readonly choices: RegionChoices;
  readonly form: FormView;
  /** It could not be removed. */
  readonly inUse: boolean;
}

/** One region: its name, place in the tree, code and clock. */
export function RegionEditor(props: RegionEditorProps): JSX.Element {
  const { t } = useShell();
  const { name, tree, action, removeAction, choices, form, inUse } = props;
  return (
    <div class="wrap page stack-loose">
      <PageHead above={tree} title={<span dir="auto">{name}</span>} />
      {inUse ? <Notice tone="stop" title={t('openings.in_use')} /> : null}
      <Card title={t('openings.change_region')}>
        <Form action={action} form={form}>
          <RegionFields choices={choices} />
          <FormActions>
            <Button kind="primary">{t('openings.save_region')}</Button>
            <ButtonLink kind="quiet" href={tree.href}>
              {t('openings.back')}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <Card title={t('openings.remove')}>
        <p class="small">{t('openings.remove_hint')}</p>
        <Form action={removeAction} shape="bare">
          <Button>{t('openings.remove')}</Button>
        </Form>
      </Card>
    </div>
  );
}
