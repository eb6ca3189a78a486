import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Facts, type Fact } from '../components/facts/facts.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { History, type HistoryEntry } from '../components/history/history.js';
import { PageHead } from '../components/page-head/page-head.js';
import { ConditionCard, type ConditionView } from '../registrations/condition-card.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import { StateTag } from '../registrations/state-tag.js';
import type { AnswerLine } from '../registrations/step-check.js';
import { useShell } from '../shell.js';

export interface DeskRegistrationProps {
  readonly offeringTitle: string;
  readonly listHref: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly legalName: string | null;
  readonly address: string;
  readonly reference: string;
  readonly state: RegistrationState;
  readonly place: number | null;
  readonly waiting: number | null;
  readonly pool: string | null;
  readonly submittedAt: Instant | null;
  readonly offerExpiresAt: Instant | null;
  readonly zone: string;
  readonly answers: readonly AnswerLine[];
  readonly conditions: readonly ConditionView[];
  /** Asks for something; null when this person may not, or not now. */
  readonly askHref: string | null;
  readonly history: readonly HistoryEntry[];
  /** Field: `reason`. */
  readonly form: FormView;
  /** POST targets; null when this person may not, or not now. */
  readonly cancelAction: string | null;
  readonly approveAction: string | null;
  readonly declineAction: string | null;
}

/** One registration as the office sees it. */
export function DeskRegistration(props: DeskRegistrationProps): JSX.Element {
  const { t } = useShell();
  const { offeringTitle, listHref, name, latinName, state, place, answers, history, zone } = props;
  const latin = latinName && latinName !== name ? <bdi>{latinName}</bdi> : null;
  return (
    <div class="wrap wrap-wide page side">
      <div class="stack-loose">
        <PageHead
          above={{ label: offeringTitle, href: listHref }}
          title={<bdi>{name}</bdi>}
          eyebrow={latin}
          tag={<StateTag state={state} place={place} />}
        />
        <Card title={t('desk.one.person')}>
          <Facts facts={usePersonFacts(props)} />
        </Card>
        <Card title={t('desk.one.answers')}>
          <AnswerFacts answers={answers} />
        </Card>
        <ConditionCard
          title={t('conditions.title')}
          conditions={props.conditions}
          zone={zone}
          {...(props.askHref ? { beside: <ButtonLink href={props.askHref}>{t('conditions.new')}</ButtonLink> } : {})}
        />
        <Decisions {...props} />
      </div>
      <aside>
        <Card title={t('desk.one.history')} level={2}>
          <History entries={history} zone={zone} />
        </Card>
      </aside>
    </div>
  );
}

function AnswerFacts({ answers }: { answers: readonly AnswerLine[] }): JSX.Element {
  const { t } = useShell();
  if (answers.length === 0) return <p class="quiet">{t('desk.one.no_answers')}</p>;
  return (
    <Facts
      facts={answers.map(({ label, answer, href }) => ({ label, value: <AnswerWords answer={answer} href={href} /> }))}
    />
  );
}

function AnswerWords({ answer, href }: Pick<AnswerLine, 'answer' | 'href'>): JSX.Element {
  if (!href) return <span dir="auto">{answer || '–'}</span>;
  return (
    <a href={href} dir="ltr">
      {unbroken(answer)}
    </a>
  );
}

/** A number is read and dialled in one piece. */
function unbroken(text: string): string {
  return text.replace(/ /gu, '\u00a0').replace(/-/gu, '\u2011');
}

function usePersonFacts(props: DeskRegistrationProps): Fact[] {
  const { t, times } = useShell();
  const { address, legalName, reference, pool, place, waiting, submittedAt, offerExpiresAt, zone } = props;
  const since = submittedAt === null ? null : `${times.dayTime(submittedAt, zone)} ${times.city(zone)}`;
  const line = place !== null && waiting !== null ? t('registration.line.place', { place, waiting }) : null;
  const facts: (Fact | null)[] = [
    { label: t('desk.list.address'), value: <a href={`mailto:${address}`}>{address}</a> },
    legalName ? { label: t('desk.one.legal_name'), value: <bdi>{legalName}</bdi> } : null,
    { label: t('desk.list.reference'), value: <span class="num">{reference}</span> },
    since ? { label: t('desk.one.submitted'), value: <span class="num">{since}</span> } : null,
    pool ? { label: t('desk.one.pool'), value: <bdi>{pool}</bdi> } : null,
    line ? { label: t('desk.one.line'), value: line } : null,
    offerExpiresAt === null ? null : { label: t('desk.one.held'), value: <Deadline at={offerExpiresAt} zone={zone} /> },
  ];
  return facts.filter((fact) => fact !== null);
}

function Decisions({ approveAction, declineAction, cancelAction, form }: DeskRegistrationProps): JSX.Element | null {
  const { t } = useShell();
  const refuse = declineAction ?? cancelAction;
  if (!approveAction && !refuse) return null;
  return (
    <>
      {approveAction ? (
        <Card title={t('desk.one.review')}>
          <Form action={approveAction} shape="bare">
            <Button kind="primary">{t('desk.one.approve')}</Button>
          </Form>
        </Card>
      ) : null}
      {refuse ? (
        <Card title={t(declineAction ? 'desk.one.decline_title' : 'desk.one.cancel_title')}>
          <Form action={refuse} form={form}>
            <LongTextField
              name="reason"
              label={t('desk.one.reason')}
              hint={t('desk.one.reason_hint')}
              rows={3}
              max={1000}
            />
            <FormActions>
              <Button kind="danger">{t(declineAction ? 'desk.one.decline' : 'desk.one.cancel')}</Button>
            </FormActions>
          </Form>
        </Card>
      ) : null}
    </>
  );
}
