import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Facts } from '../components/facts/facts.js';
import { History, type HistoryEntry } from '../components/history/history.js';
import { PageHead } from '../components/page-head/page-head.js';
import { PrintHeader } from '../components/print-header/print-header.js';
import { ConditionCard, type ConditionView } from './condition-card.js';
import type { Hue } from '../hue.js';
import { useShell } from '../shell.js';
import { NominationStatus, type NominationView } from './nomination.js';
import { RegistrationStatus } from './registration-status.js';
import type { RegistrationState } from './registration-state.js';
import { StateTag } from './state-tag.js';
import type { AnswerLine } from './step-check.js';

/** One's own registration, in the reader's language. */
export interface RegistrationProps {
  readonly reference: string;
  readonly state: RegistrationState;
  /** Told by the office when it declined or cancelled. */
  readonly reason: string | null;
  readonly offering: {
    readonly title: string;
    readonly href: string;
    readonly hue: Hue;
    readonly zone: string;
    readonly startsAt: Instant | null;
    readonly endsAt: Instant | null;
    readonly place: string | null;
    /** Only for confirmed people. */
    readonly onlineUrl: string | null;
  };
  /** While waiting: the place in line and why. */
  readonly line: {
    readonly place: number;
    readonly waiting: number;
    readonly poolName: string | null;
    /** Seats on offer to people who came before. */
    readonly offersOpen: number;
    readonly offersUntil: Instant | null;
  } | null;
  readonly offerExpiresAt: Instant | null;
  /** POST targets; null when the action is not possible now. */
  readonly acceptAction: string | null;
  readonly declineAction: string | null;
  /** Continues a draft. */
  readonly continueHref: string | null;
  readonly withdrawHref: string | null;
  readonly withdrawUntil: Instant | null;
  readonly calendarHref: string | null;
  /** Signs up again after it ended, when that is possible. */
  readonly againHref: string | null;
  /** Who began it for the person, until they have handed it in themselves; null where nobody did. */
  readonly nomination: NominationView | null;
  /** What is asked of the person still, or was. */
  readonly conditions: readonly ConditionView[];
  /** Changes the answers; null when that is not possible now. */
  readonly changeHref: string | null;
  readonly changeUntil: Instant | null;
  /** The sheet of paper. */
  readonly slipHref: string | null;
  /** POST target: sends a letter that leads back to a draft. */
  readonly resumeAction: string | null;
  readonly contact: string | null;
  /** The school they named, where it has not confirmed them yet. */
  readonly belonging: { readonly name: string; readonly href: string } | null;
  readonly answers: readonly AnswerLine[];
  readonly history: readonly HistoryEntry[];
}

/** Did it work, what now: the state first, then what can be done, then the detail. */
export function Registration(props: RegistrationProps): JSX.Element {
  const { t } = useShell();
  const { offering, state, line, answers, history } = props;
  return (
    <div class="wrap page side">
      <div class="stack-loose">
        <PrintHeader title={offering.title} />
        <PageHead
          above={{ label: t('registration.mine'), href: '/registrations' }}
          title={<span dir="auto">{offering.title}</span>}
          tag={<StateTag state={state} place={line?.place} />}
        />
        {props.nomination ? (
          <NominationStatus {...props} nomination={props.nomination} />
        ) : (
          <RegistrationStatus {...props} />
        )}
        {props.conditions.length > 0 ? (
          <ConditionCard title={t('conditions.own_title')} conditions={props.conditions} zone={offering.zone} />
        ) : null}
        {answers.length > 0 ? (
          <Card title={t('registration.answers')} beside={<ChangeLink {...props} />}>
            <Facts
              facts={answers.map(({ label, answer, dir = 'auto' }) => ({
                label,
                value: <span dir={dir}>{answer || '–'}</span>,
              }))}
            />
            <ChangeUntil {...props} />
          </Card>
        ) : null}
        <Card title={t('registration.history')}>
          <History entries={history} zone={offering.zone} />
        </Card>
      </div>
      <RegistrationAside {...props} />
    </div>
  );
}

function ChangeLink({ changeHref }: RegistrationProps): JSX.Element | null {
  const { t } = useShell();
  return changeHref ? (
    <a class="no-print" href={changeHref}>
      {t('changes.link')}
    </a>
  ) : null;
}

function ChangeUntil({ changeHref, changeUntil, offering }: RegistrationProps): JSX.Element | null {
  const { t } = useShell();
  if (!changeHref || changeUntil === null) return null;
  return (
    <p class="small no-print">
      {t('changes.until')} <Deadline at={changeUntil} zone={offering.zone} />
    </p>
  );
}

function RegistrationAside({
  reference,
  offering,
  calendarHref,
  slipHref,
  belonging,
  withdrawHref,
  withdrawUntil,
}: RegistrationProps): JSX.Element {
  const { t, times } = useShell();
  const { startsAt, zone, place, onlineUrl, href } = offering;
  return (
    <aside class="stack-loose">
      <Card title={t('registration.reference')}>
        <p class="reference num">{reference}</p>
        <p class="small">{t('registration.reference_hint')}</p>
      </Card>
      <Card title={t('registration.when_where')}>
        <Facts
          facts={[
            ...(startsAt === null
              ? []
              : [
                  {
                    label: t('catalogue.offering.when'),
                    value: (
                      <time
                        datetime={new Date(startsAt).toISOString()}
                      >{`${times.dayTime(startsAt, zone)} ${times.city(zone)}`}</time>
                    ),
                  },
                ]),
            ...(place ? [{ label: t('catalogue.offering.where'), value: <bdi>{place}</bdi> }] : []),
            ...(onlineUrl
              ? [{ label: t('registration.link'), value: <a href={onlineUrl}>{t('registration.open_link')}</a> }]
              : []),
            { label: t('registration.page'), value: <a href={href}>{t('registration.open_page')}</a> },
          ]}
        />
        <div class="row no-print">
          {calendarHref ? (
            <ButtonLink href={calendarHref} download>
              {t('registration.calendar')}
            </ButtonLink>
          ) : null}
          {slipHref ? <ButtonLink href={slipHref}>{t('slip.open')}</ButtonLink> : null}
        </div>
      </Card>
      {belonging ? (
        <section class="card no-print stack-tight">
          <h2>{t('changes.belonging', { name: belonging.name })}</h2>
          <p class="small">{t('changes.belonging_why')}</p>
          <a href={belonging.href}>{t('changes.belonging_ask')}</a>
        </section>
      ) : null}
      {withdrawHref ? (
        <div class="stack-tight no-print">
          <ButtonLink kind="quiet" href={withdrawHref}>
            {t('registration.withdraw')}
          </ButtonLink>
          {withdrawUntil === null ? null : (
            <p class="small">
              {t('registration.withdraw_until')} <Deadline at={withdrawUntil} zone={zone} brief />
            </p>
          )}
        </div>
      ) : null}
    </aside>
  );
}
