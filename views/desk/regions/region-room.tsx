import type { JSX } from 'preact';
import type { Instant } from '../../../src/kernel/clock.js';
import { ButtonLink } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { Deadline } from '../../components/deadline/deadline.js';
import { Empty } from '../../components/empty/empty.js';
import { KpiStrip } from '../../components/kpi/kpi.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import { REGION_TONE, type RegionState } from '../../programs/region-table.js';
import { useShell } from '../../shell.js';
import { Tasks, type TaskView } from '../desk-tasks.js';

export interface RegionOfferingView {
  readonly id: string;
  readonly title: string;
  readonly editionName: string;
  readonly standing: RegionState;
  readonly closesAt: Instant | null;
  readonly zone: string;
  readonly signedUp: number;
  readonly waiting: number;
  readonly review: number;
  /** Not handed in yet. */
  readonly started: number;
  readonly peopleHref: string;
  /** Null where the reader may only look. */
  readonly changeHref: string | null;
}

export interface RegionRoomProps {
  readonly name: string;
  readonly program: string;
  readonly zone: string;
  readonly needs: readonly TaskView[];
  readonly open: number;
  readonly signedUp: number;
  readonly waiting: number;
  readonly review: number;
  readonly offerings: readonly RegionOfferingView[];
  readonly below: readonly { readonly href: string; readonly name: string }[];
}

/** What is offered in a region, and who signed up from there. */
export function RegionRoom(props: RegionRoomProps): JSX.Element {
  const { t, times } = useShell();
  const { name, program, zone, needs, offerings, below } = props;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        above={{ label: t('desk.title'), href: '/desk' }}
        eyebrow={<bdi>{program}</bdi>}
        title={<span dir="auto">{name}</span>}
        tag={<Tag tone="off">{t('openings.clock_of', { city: times.city(zone) })}</Tag>}
        lead={t('openings.region_lead')}
      />
      <KpiStrip
        label={t('openings.people')}
        figures={[
          { label: t('openings.kpi.offered'), figure: props.open },
          { label: t('openings.kpi.signed_up'), figure: props.signedUp },
          { label: t('openings.kpi.waiting'), figure: props.waiting },
          { label: t('openings.kpi.review'), figure: props.review },
        ]}
      />
      <Tasks tasks={needs} />
      <Card title={t('openings.offered')} flush>
        {offerings.length > 0 ? (
          <Offerings offerings={offerings} />
        ) : (
          <Empty picture="calendar" title={t('openings.offered_none')}>
            <p>{t('openings.offered_none_hint')}</p>
          </Empty>
        )}
      </Card>
      {below.length > 0 ? (
        <Card title={t('openings.below')}>
          <ul class="plain row">
            {below.map((region) => (
              <li key={region.href}>
                <ButtonLink href={region.href}>{region.name}</ButtonLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}

function Offerings({ offerings }: { offerings: readonly RegionOfferingView[] }): JSX.Element {
  const { t, times } = useShell();
  return (
    <Table
      caption={t('openings.offered')}
      rows={offerings}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', head: t('openings.column.offering'), names: true, cell: (row) => <Titled row={row} /> },
        {
          key: 'state',
          head: t('openings.column.state'),
          cell: ({ standing }) => <Tag tone={REGION_TONE[standing]}>{t(`regions.standing.${standing}`)}</Tag>,
        },
        {
          key: 'closes',
          head: t('openings.column.closes'),
          cell: ({ closesAt, zone }) =>
            closesAt === null ? (
              <span class="quiet">–</span>
            ) : (
              <small>
                <Deadline at={closesAt} zone={zone} />
              </small>
            ),
        },
        {
          key: 'signed_up',
          head: t('openings.column.signed_up'),
          end: true,
          cell: ({ signedUp }) => times.number(signedUp),
        },
        { key: 'waiting', head: t('openings.column.waiting'), end: true, cell: ({ waiting }) => times.number(waiting) },
        { key: 'started', head: t('openings.column.started'), end: true, cell: ({ started }) => times.number(started) },
        {
          key: 'change',
          head: t('openings.change'),
          silent: true,
          cell: ({ changeHref, title }) =>
            changeHref === null ? null : (
              <ButtonLink href={changeHref} label={`${t('openings.change')}: ${title}`}>
                {t('openings.change')}
              </ButtonLink>
            ),
        },
      ]}
    />
  );
}

function Titled({ row }: { row: RegionOfferingView }): JSX.Element {
  return (
    <span class="person-name">
      <a href={row.peopleHref} dir="auto">
        {row.title}
      </a>
      <small dir="auto">{row.editionName}</small>
    </span>
  );
}
