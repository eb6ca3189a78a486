import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Form, FormActions } from '../components/form/form.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

export interface OpeningNoticeProps {
  readonly offering: { readonly title: string; readonly href: string };
  readonly region: string;
  readonly regionHref: string;
  readonly confirmed: boolean;
  readonly action: string;
}

/** A mailed link: one press, and one mail will come when it opens. */
export function OpeningNotice({ offering, region, regionHref, confirmed, action }: OpeningNoticeProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: offering.title, href: offering.href }}
        title={t(confirmed ? 'regions.notice.confirmed_title' : 'regions.notice.confirm_title')}
        lead={t('regions.notice.confirm_lead', { offering: offering.title, region })}
      />
      {confirmed ? (
        <p>
          <ButtonLink href={regionHref}>{t('regions.mail.see_region')}</ButtonLink>
        </p>
      ) : (
        <Form action={action}>
          <FormActions>
            <Button kind="primary">{t('regions.notice.confirm_button')}</Button>
          </FormActions>
        </Form>
      )}
    </div>
  );
}
