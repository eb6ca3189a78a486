import type { JSX } from 'preact';
import { Button, ButtonLink } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { Form, FormActions } from '../../components/form/form.js';
import type { FormView } from '../../components/form/form-state.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { useShell } from '../../shell.js';
import { OpeningFields, type OpeningChoices } from './opening-fields.js';

export interface OpeningEditorProps {
  readonly region: string;
  readonly code: string;
  readonly back: { readonly label: string; readonly href: string };
  readonly action: string;
  readonly choices: OpeningChoices;
  readonly form: FormView;
}

/** One region of an offering: its window, clock, seats, languages and contact. */
export function OpeningEditor({ region, code, back, action, choices, form }: OpeningEditorProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead above={back} title={<span dir="auto">{region}</span>} lead={t('openings.one_lead')} />
      <Card title={t('openings.edit', { region })}>
        <Form action={action} form={form} hidden={{ regions: code, scope: 'all' }}>
          <OpeningFields choices={choices} many={false} />
          <FormActions>
            <Button kind="primary">{t('openings.see_effect')}</Button>
            <ButtonLink kind="quiet" href={back.href}>
              {t('openings.keep')}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </div>
  );
}
