import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Form, FormActions } from '../components/form/form.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { LegalProse, type LegalPageProps } from '../texts/legal.js';

interface TermsAcceptanceProps {
  readonly text: LegalPageProps;
  /** Where the person was going. */
  readonly next: string;
}

/** Asks a person to accept terms that are new to them, before they go on. */
export function TermsAcceptance({ text, next }: TermsAcceptanceProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        title={t('accounts-pages.new_terms')}
        lead={t('accounts-pages.new_terms_lead', { version: text.version })}
      />
      <Card>
        <LegalProse {...text} />
      </Card>
      <Form action="/terms/acceptance" hidden={{ next }}>
        <FormActions>
          <Button kind="primary">{t('accounts-pages.accept_terms')}</Button>
          <Button kind="quiet" form="leave">
            {t('accounts-pages.decline_terms')}
          </Button>
        </FormActions>
      </Form>
      <Form action="/sign-out" shape="bare" id="leave">
        {null}
      </Form>
    </div>
  );
}
