import type { JSX } from 'preact';
import type { LocalizedText } from '../../src/kernel/localized-text.js';
import { inLocale } from '../../src/kernel/localized-text.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Form, FormActions } from '../components/form/form.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

interface DepartureProps {
  readonly id: string;
  readonly institution: LocalizedText | null;
  readonly isRequest: boolean;
}

/** Asks once more before somebody leaves, or takes a request back. */
export function AffiliationDeparture({ id, institution, isRequest }: DepartureProps): JSX.Element {
  const { t, locale } = useShell();
  const words = isRequest ? 'take_back' : 'leave';
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: t('accounts-pages.room.affiliations'), href: '/me/affiliations' }}
        title={t(`affiliations.departure.${words}`)}
        lead={t(`affiliations.departure.${words}_lead`, { name: inLocale(institution, locale) })}
      />
      <Form action={`/me/affiliations/${id}/departure`}>
        <FormActions>
          <Button kind="danger">{t(`affiliations.departure.${words}_submit`)}</Button>
          <ButtonLink kind="quiet" href="/me/affiliations">
            {t('affiliations.departure.stay')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
