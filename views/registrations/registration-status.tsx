import type { ComponentChildren, JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Form } from '../components/form/form.js';
import { Illustration, type Picture } from '../components/illustration/illustration.js';
import { useShell } from '../shell.js';
import type { RegistrationProps } from './registration.js';
import type { RegistrationState } from './registration-state.js';

const PICTURES: Partial<Record<RegistrationState, Picture>> = {
  confirmed: 'done',
  waiting: 'people',
  offered: 'calendar',
  under_review: 'search',
  draft: 'list',
};

/** The answer to "did it work, what now", in one card per state. */
export function RegistrationStatus(props: RegistrationProps): JSX.Element {
  const { t } = useShell();
  const { state, reason, offering } = props;
  const picture = PICTURES[state];
  return (
    <section class={`card card-bar status-card hue-${offering.hue}`}>
      {picture ? <Illustration picture={picture} /> : null}
      <div class="grow stack-tight">
        <h2>{t(`registration.status.${state}`)}</h2>
        <p>{t(`registration.status.${state}_text`)}</p>
        {reason ? (
          <p class="history-reason" dir="auto">
            {reason}
          </p>
        ) : null}
        <Line {...props} />
        <Actions {...props} />
      </div>
    </section>
  );
}

function Line({ line, offerExpiresAt, offering }: RegistrationProps): JSX.Element | null {
  const { t } = useShell();
  if (offerExpiresAt !== null) {
    return (
      <p>
        {t('registration.held_until')} <Deadline at={offerExpiresAt} zone={offering.zone} />
      </p>
    );
  }
  if (!line) return null;
  const { place, waiting, poolName, offersOpen, offersUntil } = line;
  return (
    <div class="stack-tight">
      <p class="place-in-line num">{t('registration.line.place', { place, waiting })}</p>
      <ul class="list small">
        {poolName ? (
          <li>{t('registration.line.why', { pool: poolName })}</li>
        ) : (
          <li>{t('registration.line.why_full')}</li>
        )}
        {offersOpen > 0 ? <li>{t('registration.line.offers', { count: offersOpen })}</li> : null}
        <li>{t('registration.line.how')}</li>
        {offersUntil === null ? null : (
          <li>
            {t('registration.line.until')} <Deadline at={offersUntil} zone={offering.zone} brief />
          </li>
        )}
      </ul>
    </div>
  );
}

function Actions({
  acceptAction,
  declineAction,
  continueHref,
  againHref,
  resumeAction,
}: RegistrationProps): JSX.Element | null {
  const { t } = useShell();
  if (acceptAction) {
    return (
      <Row>
        <Form action={acceptAction} shape="bare">
          <Button kind="primary">{t('registration.accept')}</Button>
        </Form>
        {declineAction ? (
          <Form action={declineAction} shape="bare">
            <Button kind="quiet">{t('registration.decline')}</Button>
          </Form>
        ) : null}
      </Row>
    );
  }
  const way = continueHref
    ? { href: continueHref, words: t('registration.continue') }
    : againHref
      ? { href: againHref, words: t('registration.again') }
      : null;
  return way ? (
    <Row>
      <ButtonLink kind="primary" href={way.href}>
        {way.words}
      </ButtonLink>
      {resumeAction ? (
        <Form action={resumeAction} shape="bare">
          <Button kind="quiet">{t('resume.ask')}</Button>
        </Form>
      ) : null}
    </Row>
  ) : null;
}

function Row({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="row no-print">{children}</div>;
}
