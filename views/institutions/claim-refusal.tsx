import type { JSX } from 'preact';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import { AdminNav, type Framed } from '../admin/admin-nav.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

interface ClaimRefusalProps {
  readonly claim: { readonly id: string; readonly institution: LocalizedText; readonly name: string };
  readonly form: FormView;
}

/** Asks for the reason before somebody's wish to look after an institution is declined. */
export function ClaimRefusal({ claim, form, sections }: Framed<ClaimRefusalProps>): JSX.Element {
  const { t, locale } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: t('institutions.claims.title'), href: '/admin/institutions/claims' }}
        title={t('institutions.claims.decline_submit')}
        lead={
          <bdi>
            {claim.name} · {inLocale(claim.institution, locale)}
          </bdi>
        }
      />
      <AdminNav sections={sections} current="institutions" />
      <Form action={`/admin/institutions/claims/${claim.id}/refusal`} form={form}>
        <LongTextField
          name="reason"
          label={t('institutions.desk.reason')}
          hint={t('institutions.claims.reason_hint')}
          rows={2}
          max={500}
        />
        <FormActions>
          <Button kind="danger">{t('institutions.claims.decline_submit')}</Button>
          <ButtonLink kind="quiet" href="/admin/institutions/claims">
            {t('institutions.merge.leave')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
