import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Facts } from '../components/facts/facts.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { History } from '../components/history/history.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import { StateTag } from '../registrations/state-tag.js';

export interface RegistrationOnDeskProps {
  readonly offering: { readonly id: string; readonly title: string; readonly zone: string };
  readonly id: string;
  readonly name: string;
  readonly latin: string;
  readonly address: string;
  readonly reference: string;
  readonly state: RegistrationState;
  readonly submittedAt: Instant | null;
  readonly offerExpiresAt: Instant | null;
  readonly line: { readonly place: number; readonly pool: string } | null;
  readonly reason: string | null;
  readonly answers: readonly { readonly label: string; readonly value: string }[];
  readonly history: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly from: string | null;
    readonly to: string | null;
    readonly reason: string | null;
    readonly who: string | null;
  }[];
  readonly mayCancel: boolean;
  readonly mayReview: boolean;
  readonly form: FormView;
}

/** One registration as the office sees it: state, answers, history, and how to end it. */
export function RegistrationOnDesk(props: RegistrationOnDeskProps): JSX.Element {
  const { t } = useShell();
  const { offering } = props;
  return (
    <div class="stack-loose">
      <PageHead
        title={<bdi>{props.name}</bdi>}
        eyebrow={props.latin === props.name ? null : <bdi>{props.latin}</bdi>}
        above={{ label: offering.title, href: `/desk/offerings/${offering.id}/registrations` }}
        tag={<StateTag state={props.state} />}
      />
      <div class="side">
        <div class="stack-loose">
          {props.mayReview ? <Decision {...props} /> : null}
          <Card title={t('desk-registrations.answers')}>
            {props.answers.length > 0 ? (
              <Facts
                facts={props.answers.map(({ label, value }) => ({ label, value: <span dir="auto">{value}</span> }))}
              />
            ) : (
              <p class="quiet">{t('desk-registrations.no_answers')}</p>
            )}
          </Card>
          <Card title={t('desk-registrations.history')}>
            <History
              zone={offering.zone}
              entries={props.history.map((event) => ({
                key: event.id,
                at: event.at,
                what: t(`registrations.became_${event.to ?? 'draft'}`),
                who: event.who ?? t('desk-registrations.by_portal'),
                reason: event.reason,
              }))}
            />
          </Card>
        </div>
        <aside class="stack-loose">
          <Standing {...props} />
          {props.mayCancel ? <Cancellation {...props} /> : null}
        </aside>
      </div>
    </div>
  );
}

function Standing(props: RegistrationOnDeskProps): JSX.Element {
  const { t, times } = useShell();
  const { zone } = props.offering;
  const facts = [
    { label: t('desk-registrations.reference'), value: <span class="num">{props.reference}</span> },
    { label: t('desk-registrations.address'), value: <a href={`mailto:${props.address}`}>{props.address}</a> },
    ...(props.submittedAt === null
      ? []
      : [{ label: t('desk-registrations.signed_up'), value: times.dayTime(props.submittedAt, zone) }]),
    ...(props.offerExpiresAt === null
      ? []
      : [{ label: t('desk-registrations.held'), value: times.dayTime(props.offerExpiresAt, zone) }]),
    ...(props.line === null
      ? []
      : [{ label: t('desk-registrations.in_line'), value: t('desk-registrations.in_line_value', props.line) }]),
    ...(props.reason === null
      ? []
      : [{ label: t('desk-registrations.reason'), value: <span dir="auto">{props.reason}</span> }]),
  ];
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  );
}

function Decision({ offering, id, form }: RegistrationOnDeskProps): JSX.Element {
  const { t } = useShell();
  const base = `/desk/offerings/${offering.id}/registrations/${id}`;
  return (
    <Card title={t('desk-registrations.decide')}>
      <div class="stack">
        <p class="quiet">{t('desk-registrations.decide_hint')}</p>
        <Form action={`${base}/approval`} shape="bare">
          <Button kind="primary">{t('desk-registrations.approve')}</Button>
        </Form>
        <details>
          <summary>{t('desk-registrations.decline_open')}</summary>
          <Form action={`${base}/refusal`} form={form}>
            <LongTextField
              name="reason"
              label={t('desk-registrations.reason_label')}
              hint={t('desk-registrations.reason_hint')}
              rows={3}
              max={1000}
            />
            <FormActions>
              <Button>{t('desk-registrations.decline')}</Button>
            </FormActions>
          </Form>
        </details>
      </div>
    </Card>
  );
}

function Cancellation({ offering, id, form, state }: RegistrationOnDeskProps): JSX.Element {
  const { t } = useShell();
  return (
    <Card title={t('desk-registrations.cancel_title')}>
      <Form action={`/desk/offerings/${offering.id}/registrations/${id}/cancellation`} form={form}>
        {state === 'confirmed' || state === 'offered' ? (
          <Notice tone="info">
            <p>{t('desk-registrations.cancel_effect')}</p>
          </Notice>
        ) : null}
        <LongTextField
          name="reason"
          label={t('desk-registrations.reason_label')}
          hint={t('desk-registrations.reason_hint')}
          rows={3}
          max={1000}
        />
        <FormActions>
          <Button kind="danger">{t('desk-registrations.cancel')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
