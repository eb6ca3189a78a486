import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { LongTextField, TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

interface ClaimProps {
  readonly institution: { readonly id: string; readonly name: LocalizedText };
  /** Names only: no address leaves the portal. */
  readonly coordinators: readonly string[];
  readonly isMine: boolean;
  readonly byAddress: boolean;
  readonly latest: { readonly state: string; readonly createdAt: Instant; readonly reason: string | null } | null;
  readonly form: FormView;
}

/** Somebody wants to look after a school that nobody looks after yet. */
export function ClaimInstitution(props: ClaimProps): JSX.Element {
  const { t, locale } = useShell();
  const name = inLocale(props.institution.name, locale);
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: t('accounts-pages.room.affiliations'), href: '/me/affiliations' }}
        title={t('institutions.claim.title', { name })}
        lead={t('institutions.claim.lead')}
      />
      <State {...props} />
    </div>
  );
}

function State(props: ClaimProps): JSX.Element {
  const { t, times } = useShell();
  const { institution, coordinators, isMine, latest } = props;
  if (isMine)
    return (
      <Notice
        tone="ok"
        title={t('institutions.claim.yours')}
        action={
          <ButtonLink kind="primary" href={`/desk/institutions/${institution.id}`}>
            {t('institutions.claim.to_desk')}
          </ButtonLink>
        }
      />
    );
  if (coordinators.length > 0)
    return <Notice tone="info" title={t('institutions.claim.taken', { names: coordinators.join(', ') })} />;
  if (latest?.state === 'asked')
    return <Notice tone="wait" title={t('institutions.claim.asked', { when: times.day(latest.createdAt) })} />;
  return <Ask {...props} />;
}

function Ask({ institution, byAddress, latest, form }: ClaimProps): JSX.Element {
  const { t } = useShell();
  return (
    <>
      {latest?.state === 'declined' ? (
        <Notice tone="off" title={t('institutions.claim.declined', { reason: latest.reason ?? '' })} />
      ) : null}
      <Notice
        tone={byAddress ? 'ok' : 'info'}
        title={t(byAddress ? 'institutions.claim.by_address' : 'institutions.claim.no_address')}
      />
      <Form action={`/institutions/${institution.id}/claim`} form={form}>
        <TextField
          name="position"
          label={t('institutions.claim.position')}
          hint={t('institutions.claim.position_hint')}
          max={200}
          autocomplete="organization-title"
        />
        <LongTextField
          name="evidence"
          label={t('institutions.claim.evidence')}
          hint={t('institutions.claim.evidence_hint')}
          rows={3}
          max={1000}
          optional={byAddress}
        />
        <FormActions>
          <Button kind="primary">{t('institutions.claim.submit')}</Button>
          <ButtonLink kind="quiet" href="/me/affiliations">
            {t('affiliations.form.leave')}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
