import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { AdminNav, type Framed } from './admin-nav.js';
import type { PersonState } from './people.js';

interface SuspensionProps {
  readonly person: { readonly id: string; readonly displayName: string; readonly state: PersonState };
  readonly form: FormView;
}

/** Asks once more before a person is kept out, or let in again. */
export function SuspensionPage({ person, form, sections }: Framed<SuspensionProps>): JSX.Element {
  const { t } = useShell();
  const words = person.state === 'suspended' ? 'reinstate' : 'suspend';
  const path = `/admin/people/${person.id}`;
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: person.displayName, href: path }}
        title={t(`admin.suspension.${words}`)}
        lead={t(`admin.suspension.${words}_lead`, { name: person.displayName })}
      />
      <AdminNav sections={sections} current="people" />
      <Form action={words === 'suspend' ? `${path}/suspension` : `${path}/suspension/reversal`} form={form}>
        <LongTextField
          name="reason"
          label={t('admin.suspension.reason')}
          hint={t('admin.suspension.reason_hint')}
          rows={2}
          max={500}
        />
        <FormActions>
          <Button kind={words === 'suspend' ? 'danger' : 'primary'}>{t(`admin.suspension.${words}_submit`)}</Button>
          <ButtonLink kind="quiet" href={path}>
            {t('admin.suspension.leave')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
