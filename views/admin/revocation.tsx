import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { AdminNav, type Framed } from './admin-nav.js';
import { placeName, type GrantLine } from './grant-words.js';

/** Asks once more before a role is taken back. */
export function RevocationPage({ grant, form, sections }: Framed<{ grant: GrantLine; form: FormView }>): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  const words = { name: grant.name, role: t(`access.role.${grant.role}`), place: placeName(shell, grant.place) };
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: t('admin.roles.title'), href: '/admin/roles' }}
        title={t('admin.revocation.title')}
        lead={t('admin.revocation.lead', words)}
      />
      <AdminNav sections={sections} current="roles" />
      <Form action={`/admin/roles/${grant.id}/revocation`} form={form}>
        <LongTextField
          name="reason"
          label={t('admin.revocation.reason')}
          hint={t('admin.revocation.reason_hint')}
          rows={2}
          max={500}
          optional
        />
        <FormActions>
          <Button kind="danger">{t('admin.revocation.submit')}</Button>
          <ButtonLink kind="quiet" href="/admin/roles">
            {t('admin.revocation.keep')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
