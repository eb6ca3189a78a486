import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { BarChart } from '../components/chart/chart.js';
import { Card } from '../components/card/card.js';
import { Chip, Chips } from '../components/chip/chip.js';
import { Empty } from '../components/empty/empty.js';
import { KpiStrip } from '../components/kpi/kpi.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { PersonName } from '../components/person-name/person-name.js';
import { Search } from '../components/search/search.js';
import { Table } from '../components/table/table.js';
import { type Task, TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';
import { OfferingTabs } from './offering-tabs.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import { StateTag } from '../registrations/state-tag.js';

export interface RegistrationLine {
  readonly id: string;
  readonly name: string;
  readonly latin: string;
  readonly address: string;
  readonly reference: string;
  readonly state: RegistrationState;
  readonly submittedAt: Instant | null;
  readonly offerExpiresAt: Instant | null;
  readonly reason: string | null;
}

export interface RegistrationsDeskProps {
  readonly offering: { readonly id: string; readonly title: string; readonly above: string; readonly zone: string };
  readonly capacity: number | null;
  readonly counts: Readonly<Partial<Record<RegistrationState, number>>>;
  readonly days: readonly { readonly day: string; readonly at: Instant; readonly total: number }[];
  readonly filter: {
    readonly state: RegistrationState | null;
    readonly search: string;
    readonly sort: 'newest' | 'oldest' | 'name';
  };
  readonly list: PageOf<RegistrationLine>;
}

const FIGURES: readonly RegistrationState[] = ['confirmed', 'waiting', 'offered', 'under_review', 'draft'];
const FILTERS: readonly RegistrationState[] = [
  'confirmed',
  'waiting',
  'offered',
  'under_review',
  'withdrawn',
  'cancelled',
  'declined',
  'lapsed',
  'draft',
];

/** One offering's registrations: figures, what needs a decision, sign-ups a day, the list. */
export function RegistrationsDesk(props: RegistrationsDeskProps): JSX.Element {
  const { t } = useShell();
  const { offering, counts, filter, capacity } = props;
  const base = `/desk/offerings/${offering.id}/registrations`;
  return (
    <div class="stack-loose">
      <PageHead title={<bdi>{offering.title}</bdi>} eyebrow={<bdi>{offering.above}</bdi>} />
      <OfferingTabs offeringId={offering.id} current="registrations" />
      <KpiStrip
        label={t('desk-registrations.by_state')}
        figures={FIGURES.map((state) => ({
          figure: counts[state] ?? 0,
          label:
            state === 'confirmed' && capacity !== null
              ? t('desk-registrations.figure_confirmed_of', { capacity })
              : t(`desk-registrations.figure_${state}`),
          href: `${base}?state=${state}`,
          current: filter.state === state,
        }))}
      />
      <div class="halves">
        <NeedsYou {...props} />
        <SignUpsADay {...props} />
      </div>
      <List {...props} base={base} />
    </div>
  );
}

function NeedsYou({ offering, counts }: RegistrationsDeskProps): JSX.Element {
  const { t } = useShell();
  const base = `/desk/offerings/${offering.id}`;
  const tasks: Task[] = [];
  const reviews = counts.under_review ?? 0;
  const waiting = counts.waiting ?? 0;
  if (reviews > 0) {
    tasks.push({
      key: 'reviews',
      title: t('desk-registrations.todo_reviews', { count: reviews }),
      end: <a href={`${base}/registrations?state=under_review&sort=oldest`}>{t('desk-registrations.open')}</a>,
    });
  }
  if (waiting > 0) {
    tasks.push({
      key: 'waiting',
      title: t('desk-registrations.todo_waiting', { count: waiting }),
      detail: t('desk-registrations.todo_waiting_detail'),
      end: <a href={`${base}/seats`}>{t('desk-registrations.todo_seats')}</a>,
    });
  }
  return (
    <Card title={t('desk-registrations.needs_you')} flush>
      {tasks.length > 0 ? <TaskList tasks={tasks} /> : <p class="pad quiet">{t('desk-registrations.nothing_to_do')}</p>}
    </Card>
  );
}

function SignUpsADay({ offering, days }: RegistrationsDeskProps): JSX.Element {
  const { t, times } = useShell();
  const most = days.reduce((top, each) => (each.total > top.total ? each : top), days[0] ?? { at: 0, total: 0 });
  return (
    <Card title={t('desk-registrations.a_day')}>
      <BarChart
        id="sign-ups"
        title={t('desk-registrations.a_day')}
        description={t('desk-registrations.a_day_text', { most: most.total, day: times.day(most.at, offering.zone) })}
        heads={[t('desk-registrations.day'), t('desk-registrations.sign_ups')]}
        bars={days.map(({ at, total }) => ({ label: times.day(at, offering.zone), value: total }))}
      />
    </Card>
  );
}

function List({ offering, filter, list, counts, base }: RegistrationsDeskProps & { base: string }): JSX.Element {
  const { t, times } = useShell();
  const href = (change: Partial<{ state: string | null; sort: string; page: number }>) => {
    const query = new URLSearchParams();
    const state = change.state === undefined ? filter.state : change.state;
    if (state) query.set('state', state);
    if (filter.search !== '') query.set('q', filter.search);
    const sort = change.sort ?? filter.sort;
    if (sort !== 'newest') query.set('sort', sort);
    if (change.page && change.page > 1) query.set('page', String(change.page));
    return query.size > 0 ? `${base}?${query.toString()}` : base;
  };
  return (
    <Card
      title={t('desk-registrations.registrations')}
      flush
      beside={
        <Search
          action={base}
          label={t('desk-registrations.search')}
          placeholder={t('desk-registrations.search_hint')}
          value={filter.search}
          keep={{
            ...(filter.state ? { state: filter.state } : {}),
            ...(filter.sort === 'newest' ? {} : { sort: filter.sort }),
          }}
        />
      }
    >
      <div class="pad">
        <Chips label={t('desk-registrations.by_state')}>
          <Chip
            href={href({ state: null })}
            label={t('desk-registrations.any_state')}
            current={filter.state === null}
          />
          {FILTERS.filter((state) => (counts[state] ?? 0) > 0 || state === filter.state).map((state) => (
            <Chip
              key={state}
              href={href({ state })}
              label={t(`registration.state.${state}`)}
              count={counts[state] ?? 0}
              current={filter.state === state}
            />
          ))}
        </Chips>
      </div>
      {list.total === 0 ? (
        <Empty
          picture="list"
          title={t(
            filter.search === '' && !filter.state ? 'desk-registrations.none_yet' : 'desk-registrations.none_found',
          )}
        >
          <p class="quiet">{t('desk-registrations.none_hint')}</p>
        </Empty>
      ) : (
        <>
          <Table
            caption={t('desk-registrations.registrations')}
            rows={list.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                head: t('desk-registrations.name'),
                names: true,
                sort: { href: href({ sort: 'name' }), direction: filter.sort === 'name' ? 'ascending' : null },
                cell: (row) => <PersonName name={row.name} latin={row.latin} href={`${base}/${row.id}`} />,
              },
              {
                key: 'address',
                head: t('desk-registrations.address'),
                cell: (row) => <span class="small">{row.address}</span>,
              },
              {
                key: 'reference',
                head: t('desk-registrations.reference'),
                cell: (row) => <span class="small num">{row.reference}</span>,
              },
              {
                key: 'state',
                head: t('desk-registrations.state'),
                cell: (row) => <StateTag state={row.state} />,
              },
              {
                key: 'note',
                head: t('desk-registrations.note'),
                cell: (row) => <Note row={row} zone={offering.zone} />,
              },
              {
                key: 'since',
                head: t('desk-registrations.since', { city: times.city(offering.zone) }),
                end: true,
                sort: {
                  href: href({ sort: filter.sort === 'newest' ? 'oldest' : 'newest' }),
                  direction: filter.sort === 'newest' ? 'descending' : filter.sort === 'oldest' ? 'ascending' : null,
                },
                cell: (row) =>
                  row.submittedAt === null ? (
                    ''
                  ) : (
                    <span class="small">{times.dayTime(row.submittedAt, offering.zone)}</span>
                  ),
              },
            ]}
          />
          <Pagination list={list} href={(page) => href({ page })} />
        </>
      )}
    </Card>
  );
}

function Note({ row, zone }: { row: RegistrationLine; zone: string }): JSX.Element {
  const { t, times } = useShell();
  if (row.offerExpiresAt !== null) {
    return (
      <span class="small">{t('desk-registrations.held_until', { time: times.dayTime(row.offerExpiresAt, zone) })}</span>
    );
  }
  return (
    <span class="small" dir="auto">
      {row.reason ?? ''}
    </span>
  );
}
