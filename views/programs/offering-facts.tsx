import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Facts, type Fact } from '../components/facts/facts.js';
import { useShell } from '../shell.js';
import type { OfferingProps } from './offering.js';

/** When, where, in which languages, at what cost. */
export function OfferingFacts(props: OfferingProps): JSX.Element {
  const { t } = useShell();
  const facts = useFacts(props);
  return (
    <aside class="stack-loose">
      <Card title={t('catalogue.offering.facts')}>
        <Facts facts={facts} />
      </Card>
      {props.deskHref ? <ButtonLink href={props.deskHref}>{t('catalogue.offering.desk')}</ButtonLink> : null}
    </aside>
  );
}

function useFacts(props: OfferingProps): Fact[] {
  const { t } = useShell();
  const where = props.place ? <bdi>{props.place}</bdi> : props.online ? t('catalogue.offering.where_online') : null;
  const facts: (Fact | null)[] = [
    props.startsAt === null
      ? null
      : { label: t('catalogue.offering.when'), value: <When {...props} startsAt={props.startsAt} /> },
    where ? { label: t('catalogue.offering.where'), value: where } : null,
    props.languages.length > 0 ? { label: t('catalogue.offering.languages'), value: props.languages.join(', ') } : null,
    { label: t('catalogue.offering.costs'), value: t('catalogue.offering.costs_nothing') },
    props.contest ? { label: t('catalogue.offering.contest'), value: <Contest contest={props.contest} /> } : null,
    props.contactHref
      ? {
          label: t('catalogue.offering.ask'),
          value: <a href={props.contactHref}>{t('catalogue.offering.ask_office')}</a>,
        }
      : null,
  ];
  return facts.filter((fact) => fact !== null);
}

function When({ startsAt, endsAt, zone }: { startsAt: number; endsAt: number | null; zone: string }): JSX.Element {
  const { t, times } = useShell();
  const from = times.dayTime(startsAt, zone);
  const sameDay = endsAt !== null && times.day(endsAt, zone) === times.day(startsAt, zone);
  const to = endsAt === null ? null : sameDay ? times.time(endsAt, zone) : times.dayTime(endsAt, zone);
  return (
    <>
      <time datetime={new Date(startsAt).toISOString()}>
        {to === null ? from : t('catalogue.offering.from_to', { from, to })}
      </time>{' '}
      <span class="quiet">{times.city(zone)}</span>
    </>
  );
}

function Contest({ contest }: { contest: NonNullable<OfferingProps['contest']> }): JSX.Element {
  const { t } = useShell();
  return (
    <>
      <a href={contest.href} dir="auto">
        {contest.name}
      </a>
      {contest.most === null ? null : (
        <span class="quiet"> {t('catalogue.offering.contest_most', { most: contest.most })}</span>
      )}
    </>
  );
}
