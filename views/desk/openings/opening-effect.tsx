import type { JSX } from 'preact';
import type { Instant } from '../../../src/kernel/clock.js';
import { Button, ButtonLink } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { Deadline } from '../../components/deadline/deadline.js';
import { Form, FormActions } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import { REGION_TONE, type RegionState } from '../../programs/region-table.js';
import { useShell } from '../../shell.js';

/** How a region stands, before or after. */
export interface OpeningSide {
  readonly standing: RegionState;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly zone: string;
  /** null: no limit of its own. */
  readonly seats: number | null;
  readonly languages: string;
  readonly contact: string | null;
}

export interface EffectView {
  readonly code: string;
  readonly region: string;
  readonly before: OpeningSide;
  readonly after: OpeningSide;
  readonly drafts: number;
  readonly live: number;
  readonly waiting: number;
  readonly tellsDrafts: boolean;
  readonly tellsEverybody: boolean;
  readonly offersNow: number;
}

export interface OpeningEffectProps {
  readonly title: string;
  readonly back: { readonly label: string; readonly href: string };
  readonly effects: readonly EffectView[];
  readonly action: string;
  /** The form as it was filled in (`what`), and what stood there then (`seen`). */
  readonly hidden: { readonly what: string; readonly seen: string };
  readonly stale: boolean;
}

/** What a change does, region by region, before it is made. */
export function OpeningEffect({ title, back, effects, action, hidden, stale }: OpeningEffectProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead above={back} eyebrow={<bdi>{title}</bdi>} title={t('openings.effect_title')} />
      {stale ? <Notice tone="wait" title={t('openings.stale')} /> : <p class="lead">{t('openings.effect_lead')}</p>}
      {effects.map((effect) => (
        <Effect key={effect.code} effect={effect} />
      ))}
      <Form action={action} hidden={hidden}>
        <FormActions>
          <Button kind="primary">{t('openings.apply', { count: effects.length })}</Button>
          <ButtonLink kind="quiet" href={back.href}>
            {t('openings.back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}

function Effect({ effect }: { effect: EffectView }): JSX.Element {
  const { t } = useShell();
  const { region, before, after, drafts, live, waiting } = effect;
  return (
    <Card title={<span dir="auto">{region}</span>}>
      <Changes region={region} before={before} after={after} />
      <ul class="list small">
        {effect.tellsDrafts ? <li>{t('openings.affects_drafts', { count: drafts })}</li> : null}
        <li>{t(effect.tellsEverybody ? 'openings.affects_live_mailed' : 'openings.affects_live', { count: live })}</li>
        {waiting > 0 ? <li>{t('openings.affects_waiting', { count: waiting })}</li> : null}
        {effect.offersNow > 0 ? <li>{t('openings.offers_now', { count: effect.offersNow })}</li> : null}
      </ul>
    </Card>
  );
}

/** What is different afterwards, side by side. */
function Changes({ region, before, after }: { region: string; before: OpeningSide; after: OpeningSide }): JSX.Element {
  const { t } = useShell();
  const afterwards = useSides(after);
  const different = useSides(before)
    .map((line, index) => ({ ...line, afterwards: afterwards[index]?.now ?? null }))
    .filter(({ key }) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (different.length === 0) return <p class="quiet">{t('openings.same')}</p>;
  return (
    <Table
      caption={`${t('openings.effect_title')}: ${region}`}
      rows={different}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', head: t('openings.effect_title'), names: true, silent: true, cell: ({ label }) => label },
        { key: 'now', head: t('openings.now'), cell: ({ now }) => <span class="quiet">{now}</span> },
        { key: 'then', head: t('openings.then'), cell: (line) => line.afterwards },
      ]}
    />
  );
}

interface Line {
  readonly key: keyof OpeningSide;
  readonly label: string;
  readonly now: JSX.Element | string;
}

function useSides({ standing, opensAt, closesAt, zone, seats, languages, contact }: OpeningSide): Line[] {
  const { t, times } = useShell();
  const at = (moment: Instant | null) => (moment === null ? '–' : <Deadline at={moment} zone={zone} brief />);
  const tag = <Tag tone={REGION_TONE[standing]}>{t(`regions.standing.${standing}`)}</Tag>;
  return [
    { key: 'standing', label: t('openings.column.state'), now: tag },
    { key: 'opensAt', label: t('openings.opens'), now: at(opensAt) },
    {
      key: 'closesAt',
      label: t('openings.closes'),
      now: closesAt === null ? t('catalogue.offering.no_deadline') : at(closesAt),
    },
    { key: 'zone', label: t('openings.zone'), now: times.city(zone) },
    {
      key: 'seats',
      label: t('openings.column.seats'),
      now: seats === null ? t('openings.no_limit') : times.number(seats),
    },
    { key: 'languages', label: t('openings.languages'), now: languages },
    { key: 'contact', label: t('openings.contact'), now: <span dir="ltr">{contact ?? '–'}</span> },
  ];
}
