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
import { PageHead } from '../components/page-head/page-head.js';
import type { SeatCount } from '../components/seats/seats.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { TaskList } from '../components/tasks/tasks.js';
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

/** Something an organizer should decide. Texts are in the reader's language. */
export interface NeedView {
  readonly key: string;
  readonly text: string;
  readonly detail: string | null;
  readonly href: string;
  readonly button: string;
}

export interface DeskHomeProps {
  readonly offerings: readonly DeskOffering[];
  readonly needs: readonly NeedView[];
  /** Null for who may not make any. */
  readonly newHref: string | null;
}

/** What I run, and what needs me today. */
export function DeskHome({ offerings, needs, newHref }: DeskHomeProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        title={t('desk.title')}
        actions={
          newHref ? (
            <ButtonLink kind="primary" href={newHref}>
              {t('desk.new')}
            </ButtonLink>
          ) : null
        }
      />
      <Needs needs={needs} />
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

/** "Needs you today", or that nothing does. */
export function Needs({ needs }: { needs: readonly NeedView[] }): JSX.Element {
  const { t } = useShell();
  return (
    <Card title={t('desk.needs')} flush>
      {needs.length > 0 ? (
        <TaskList
          tasks={needs.map(({ key, text, detail, href, button }) => ({
            key,
            title: <span dir="auto">{text}</span>,
            detail: detail ? <span dir="auto">{detail}</span> : null,
            end: (
              <ButtonLink href={href} label={`${button}: ${text}`}>
                {button}
              </ButtonLink>
            ),
          }))}
        />
      ) : (
        <p class="card-foot quiet">{t('desk.needs_none')}</p>
      )}
    </Card>
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
