import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

/** Where a student enters the code of her slip or letter. Field: `code`. */
export function Join({ form }: { form: FormView }): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead title={t('class-lists.join.title')} lead={t('class-lists.join.lead')} />
      <Card>
        <Form action="/join" form={form}>
          <TextField
            name="code"
            label={t('class-lists.join.code')}
            hint={t('class-lists.join.code_hint')}
            width="medium"
            autocomplete="one-time-code"
            max={40}
          />
          <FormActions>
            <Button kind="primary">{t('class-lists.join.submit')}</Button>
          </FormActions>
        </Form>
      </Card>
      <section class="stack">
        <h2>{t('class-lists.join.next')}</h2>
        <ul class="list">
          <li>{t('class-lists.join.next_school')}</li>
          <li>{t('class-lists.join.next_tasks')}</li>
          <li>{t('class-lists.join.next_yours')}</li>
        </ul>
      </section>
    </div>
  );
}
