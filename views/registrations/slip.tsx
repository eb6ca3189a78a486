import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Facts, type Fact } from '../components/facts/facts.js';
import type { AnswerLine } from './step-check.js';
import { useShell } from '../shell.js';
import type { RegistrationState } from './registration-state.js';

/** What fits on a sheet of paper: who, what, when, where, and the reference to show. */
export interface SlipProps {
  readonly registrationHref: string;
  readonly reference: string;
  readonly state: RegistrationState;
  readonly place: number | null;
  readonly name: string;
  readonly latinName: string | null;
  readonly address: string;
  readonly title: string;
  readonly programTitle: string | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly zone: string;
  readonly where: string | null;
  readonly contact: string | null;
  readonly answers: readonly AnswerLine[];
}

/** A registration on paper. On the screen it looks like the sheet that will come out. */
export function Slip(props: SlipProps): JSX.Element {
  const { t, siteName, times, now, zone: ownZone } = useShell();
  const { reference, state, name, latinName, title, contact, registrationHref, answers } = props;
  return (
    <div class="wrap page stack-loose">
      <p class="no-print">
        <a href={registrationHref}>{t('slip.back')}</a> · <span class="small">{t('slip.how')}</span>
      </p>
      <article class="sheet">
        <header class="sheet-head">
          <p class="sheet-site">{siteName}</p>
          <p class="small">{t('slip.title')}</p>
        </header>
        <h1 dir="auto">{title}</h1>
        <div class="sheet-who">
          <div>
            <p class="sheet-name">
              <bdi>{name}</bdi>
            </p>
            {latinName ? (
              <p>
                <bdi>{latinName}</bdi>
              </p>
            ) : null}
            <p class="small">{props.address}</p>
          </div>
          <div class="sheet-reference">
            <p class="small">{t('registration.reference')}</p>
            <p class="reference num">{reference}</p>
            <p class="sheet-state">{t(`registration.state.${state}`)}</p>
          </div>
        </div>
        <Facts facts={useFacts(props)} />
        {answers.length > 0 ? (
          <section class="sheet-answers">
            <h2>{t('registration.answers')}</h2>
            <Facts
              facts={answers.map(({ label, answer, dir = 'auto' }) => ({
                label,
                value: <span dir={dir}>{answer || '–'}</span>,
              }))}
            />
          </section>
        ) : null}
        <footer class="sheet-foot small">
          <p>{t('slip.proof')}</p>
          {contact ? <p>{t('slip.contact', { contact })}</p> : null}
          <p class="num">{t('shell.printed', { when: times.dayTime(now, ownZone) })}</p>
        </footer>
      </article>
    </div>
  );
}

function useFacts({ programTitle, startsAt, endsAt, zone, where, state, place }: SlipProps): Fact[] {
  const { t, times } = useShell();
  const when = (at: Instant) => `${times.dayTime(at, zone)} ${times.city(zone)}`;
  const facts: (Fact | null)[] = [
    programTitle ? { label: t('slip.program'), value: <bdi>{programTitle}</bdi> } : null,
    startsAt === null ? null : { label: t('slip.starts'), value: <span class="num">{when(startsAt)}</span> },
    endsAt === null ? null : { label: t('slip.ends'), value: <span class="num">{when(endsAt)}</span> },
    where ? { label: t('catalogue.offering.where'), value: <bdi>{where}</bdi> } : null,
    state === 'waiting' && place !== null ? { label: t('slip.line'), value: times.number(place) } : null,
  ];
  return facts.filter((fact) => fact !== null);
}
