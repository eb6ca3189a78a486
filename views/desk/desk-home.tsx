import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Empty } from '../components/empty/empty.js';
import {
  KIND_WORD,
  STANDING_TONE,
  STANDING_WORD,
  type OfferingKind,
  type OfferingStanding,
} from '../components/offering-card/offering-state.js';
import { KpiStrip, type Kpi } from '../components/kpi/kpi.js';
import { PageHead } from '../components/page-head/page-head.js';
import type { SeatCount } from '../components/seats/seats.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { Tasks, type TaskView } from './desk-tasks.js';
import { useShell, type Times, type Translate } from '../shell.js';

export interface DeskOffering {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly editionName: string;
  readonly kind: OfferingKind;
  readonly standing: OfferingStanding;
  readonly seats: SeatCount | null;
  readonly closesAt: Instant | null;
  readonly zone: string;
}

export interface DeskHomeProps {
  readonly offerings: readonly DeskOffering[];
  readonly figures: readonly Kpi[];
  readonly tasks: readonly TaskView[];
  /** Null for who may not make any. */
  readonly newHref: string | null;
  /** Regions this person runs. */
  readonly regions?: readonly { readonly href: string; readonly name: string }[];
}

/** What I run, and what needs me today. */
export function DeskHome({ offerings, figures, tasks, newHref, regions = [] }: DeskHomeProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        title={t('desk.title')}
        actions={
          newHref ? (
            <>
              <ButtonLink href="/desk/programs">{t('shelf.programs')}</ButtonLink>
              <ButtonLink kind="primary" href={newHref}>
                {t('desk.new')}
              </ButtonLink>
            </>
          ) : null
        }
      />
      {figures.length > 0 ? <KpiStrip label={t('desk.figures')} figures={figures} /> : null}
      <Tasks tasks={tasks} />
      {regions.length > 0 ? (
        <Card title={t('openings.my_regions')}>
          <ul class="plain row">
            {regions.map(({ href, name }) => (
              <li key={href}>
                <ButtonLink href={href}>{name}</ButtonLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title={t('desk.offerings')} flush>
        {offerings.length > 0 ? (
          <Offerings offerings={offerings} />
        ) : (
          <Empty picture="calendar" title={t('desk.none')}>
            <p>{t('desk.none_hint')}</p>
          </Empty>
        )}
      </Card>
    </div>
  );
}

function Offerings({ offerings }: { offerings: readonly DeskOffering[] }): JSX.Element {
  const { t, times } = useShell();
  return (
    <Table
      caption={t('desk.offerings')}
      rows={offerings}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', head: t('desk.column.title'), names: true, cell: (row) => <Titled row={row} /> },
        {
          key: 'state',
          head: t('desk.column.state'),
          cell: ({ standing }) => <Tag tone={STANDING_TONE[standing]}>{t(STANDING_WORD[standing])}</Tag>,
        },
        { key: 'taken', head: t('desk.column.taken'), end: true, cell: ({ seats }) => taken(seats, t, times) },
        {
          key: 'waiting',
          head: t('desk.column.waiting'),
          end: true,
          cell: ({ seats }) => times.number(seats?.waiting ?? 0),
        },
        {
          key: 'closes',
          head: t('desk.column.closes'),
          cell: ({ closesAt, zone }) =>
            closesAt === null ? (
              <span class="quiet">{t('catalogue.offering.no_deadline')}</span>
            ) : (
              <small>
                <Deadline at={closesAt} zone={zone} />
              </small>
            ),
        },
      ]}
    />
  );
}

function Titled({ row }: { row: DeskOffering }): JSX.Element {
  const { t } = useShell();
  return (
    <span class="person-name">
      <a href={row.href} dir="auto">
        {row.title}
      </a>
      <small>
        <bdi>{row.editionName}</bdi> · {t(KIND_WORD[row.kind])}
      </small>
    </span>
  );
}

function taken(seats: SeatCount | null, t: Translate, times: Times): string {
  if (!seats) return '–';
  return seats.capacity === null
    ? times.number(seats.taken)
    : t('desk.taken_of', { taken: seats.taken, capacity: seats.capacity });
}
