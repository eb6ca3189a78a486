import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Notice } from '../components/notice/notice.js';
import { Seats } from '../components/seats/seats.js';
import { useShell } from '../shell.js';
import { ContestChosen, isChosenOut } from './contest-choices.js';
import type { OfferingProps } from './offering.js';

/** The state in words, the deadline, the places, and the one button. */
export function SignUpCard(props: OfferingProps): JSX.Element {
  const { t } = useShell();
  const { hue, title, standing, seats, pools, own, reviewed, offerHours, contest } = props;
  const chosenOut = contest !== null && isChosenOut(contest);
  const takesPeople = standing === 'open' || standing === 'nearly_full' || standing === 'waitlist';
  return (
    <section class={`card card-bar sign-up-card hue-${hue}`}>
      <div class="row row-between">
        <div class="grow">
          <h2>{t(`catalogue.offering.state.${standing}`)}</h2>
          <When {...props} />
          <Place {...props} />
        </div>
        {own || chosenOut ? null : <SignUpButton {...props} />}
      </div>
      {own ? <Own own={own} /> : null}
      {contest && !own ? <ContestChosen {...contest} instead={title} /> : null}
      {pools.length > 1 ? (
        <ul class="plain pool-list">
          {pools.map((pool) => (
            <li key={pool.name}>
              <h3 dir="auto">{pool.name}</h3>
              <Seats {...pool} />
            </li>
          ))}
        </ul>
      ) : seats ? (
        <Seats {...seats} />
      ) : null}
      {takesPeople && !own && !chosenOut ? (
        <p class="small">
          {t(reviewed ? 'catalogue.offering.review' : 'catalogue.offering.no_review')}
          {standing === 'waitlist' ? ` ${t('catalogue.offering.waitlist_how', { hours: offerHours })}` : null}
        </p>
      ) : null}
    </section>
  );
}

function When({ standing, opensAt, closesAt, zone }: OfferingProps): JSX.Element {
  const { t } = useShell();
  // A draft that opens as soon as it is published has only an end to tell.
  const soon = standing === 'soon' || (standing === 'draft' && opensAt !== null);
  const at = soon ? opensAt : closesAt;
  if (at === null) return <p class="small">{t('catalogue.offering.no_deadline')}</p>;
  const label = soon ? 'catalogue.opens' : standing === 'closed' ? 'catalogue.closed_on' : 'catalogue.sign_up_by';
  return (
    <p class="small">
      {t(label)} <Deadline at={at} zone={zone} />
    </p>
  );
}

/** Whose dates these are, where regions differ. */
function Place({ regions, region, regionHref, standing }: OfferingProps): JSX.Element | null {
  const { t } = useShell();
  if (regions.length === 0) return null;
  if (region === null || regionHref === null) return <p class="small">{t('regions.any')}</p>;
  return (
    <p class="small">
      {t('regions.here', { region })}{' '}
      <a href={standing === 'closed' || standing === 'soon' ? regionHref : '#regions'}>
        {t(standing === 'closed' || standing === 'soon' ? 'regions.what_now' : 'regions.other')}
      </a>
    </p>
  );
}

function SignUpButton({ standing, signUpHref }: OfferingProps): JSX.Element | null {
  const { t } = useShell();
  if (standing === 'soon' || standing === 'closed' || standing === 'draft') return null;
  const words = standing === 'waitlist' ? t('catalogue.offering.join_waitlist') : t('catalogue.offering.sign_up');
  return (
    <ButtonLink kind="primary" href={signUpHref}>
      {words}
    </ButtonLink>
  );
}

function Own({ own }: { own: NonNullable<OfferingProps['own']> }): JSX.Element {
  const { t } = useShell();
  return (
    <Notice
      tone={own.started ? 'info' : 'ok'}
      title={t(own.started ? 'catalogue.offering.started' : 'catalogue.offering.signed_up')}
      action={
        <ButtonLink kind={own.started ? 'primary' : 'plain'} href={own.href}>
          {t(own.started ? 'catalogue.offering.continue' : 'catalogue.offering.see_registration')}
        </ButtonLink>
      }
    />
  );
}
