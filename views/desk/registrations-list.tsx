import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { Chip, Chips } from '../components/chip/chip.js';
import { Empty } from '../components/empty/empty.js';
import { Pagination } from '../components/pagination/pagination.js';
import { PersonName } from '../components/person-name/person-name.js';
import { Search } from '../components/search/search.js';
import { Table, type SortLink } from '../components/table/table.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import { StateTag } from '../registrations/state-tag.js';
import { useShell } from '../shell.js';
import type { DeskFrame } from './offering-frame.js';

export type ListSort = 'newest' | 'oldest' | 'name';

export interface RegistrationRowView {
  readonly id: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly address: string;
  readonly reference: string;
  readonly state: RegistrationState;
  readonly place: number | null;
  /** "until 14:20", "lab 1 is full", the reason: already in words. */
  readonly note: string | null;
  readonly submittedAt: Instant | null;
}

/** The list and the filters that made it: all of it stands in the URL. */
export interface ListView {
  readonly frame: DeskFrame;
  readonly list: PageOf<RegistrationRowView>;
  readonly state: RegistrationState | null;
  readonly search: string;
  readonly sort: ListSort;
  /** IANA zone of the offering: times in the list are its own. */
  readonly zone: string;
  readonly counts: Readonly<Partial<Record<RegistrationState, number>>>;
}

const ENDED: readonly RegistrationState[] = ['declined', 'withdrawn', 'cancelled', 'lapsed'];
const FILTERS: readonly RegistrationState[] = ['confirmed', 'waiting', 'offered', 'under_review', ...ENDED];

type Asked = Pick<ListView, 'state' | 'search' | 'sort'> & { readonly page: number };

/** The list's address with some of it changed: `state`, `q`, `sort`, `page`. */
export function listHref(
  { frame, ...view }: Pick<ListView, 'frame' | 'state' | 'search' | 'sort'>,
  change: Partial<Asked>,
): string {
  const { state, search, sort, page } = { state: view.state, search: view.search, sort: view.sort, page: 1, ...change };
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(search ? { q: search } : {}),
    ...(sort === 'newest' ? {} : { sort }),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return `${frame.base}/registrations${query ? `?${query}` : ''}`;
}

/** Everyone who signed up, by filter, sort, search and page. */
export function RegistrationsList(view: ListView): JSX.Element {
  const { t } = useShell();
  const { frame, list, state, search, sort, counts } = view;
  const kept = { ...(state ? { state } : {}), ...(sort === 'newest' ? {} : { sort }) };
  return (
    <section class="card card-flush" id="list">
      <div class="card-head">
        <h2>{t('desk.list.title')}</h2>
        <Search
          action={`${frame.base}/registrations`}
          label={t('desk.list.search')}
          placeholder={t('desk.list.search_example')}
          value={search}
          keep={kept}
        />
      </div>
      <div class="list-filters no-print">
        <Chips label={t('desk.list.filter')}>
          <Chip href={listHref(view, { state: null, page: 1 })} label={t('desk.list.all')} current={state === null} />
          {FILTERS.filter((name) => counts[name] || name === state).map((name) => (
            <Chip
              key={name}
              href={listHref(view, { state: name, page: 1 })}
              label={t(`registration.state.${name}`)}
              count={counts[name] ?? 0}
              current={name === state}
            />
          ))}
        </Chips>
      </div>
      {list.rows.length > 0 ? (
        <Rows {...view} />
      ) : (
        <NoRows filtered={state !== null || search !== ''} href={`${frame.base}/registrations`} />
      )}
      <Pagination list={list} href={(page) => listHref(view, { page })} />
    </section>
  );
}

function Rows(view: ListView): JSX.Element {
  const { t, times } = useShell();
  const { frame, list, zone } = view;
  return (
    <Table
      caption={t('desk.list.title')}
      rows={list.rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('desk.list.name'),
          names: true,
          sort: sortLink(view, 'name', 'name'),
          cell: (row) => (
            <PersonName name={row.name} latin={row.latinName} href={`${frame.base}/registrations/${row.id}`} />
          ),
        },
        {
          key: 'address',
          head: t('desk.list.address'),
          cell: (row) => (
            <small>
              <bdi>{row.address}</bdi>
            </small>
          ),
        },
        {
          key: 'reference',
          head: t('desk.list.reference'),
          cell: (row) => <small class="num nowrap">{row.reference}</small>,
        },
        { key: 'state', head: t('desk.list.state'), cell: (row) => <StateAndNote row={row} /> },
        {
          key: 'since',
          head: t('desk.list.since', { city: times.city(zone) }),
          end: true,
          sort: sortLink(view, 'oldest', 'newest'),
          cell: (row) => <small>{row.submittedAt === null ? '–' : times.dayTime(row.submittedAt, zone)}</small>,
        },
      ]}
    />
  );
}

function StateAndNote({ row }: { row: RegistrationRowView }): JSX.Element {
  return (
    <>
      <StateTag state={row.state} place={row.place} />
      {row.note ? (
        <small class="cell-note" dir="auto">
          {row.note}
        </small>
      ) : null}
    </>
  );
}

function sortLink(view: ListView, ascending: ListSort, descending: ListSort): SortLink {
  const direction = view.sort === ascending ? 'ascending' : view.sort === descending ? 'descending' : null;
  const next = direction === 'ascending' && descending !== ascending ? descending : ascending;
  return { href: listHref(view, { sort: next, page: 1 }), direction };
}

function NoRows({ filtered, href }: { filtered: boolean; href: string }): JSX.Element {
  const { t } = useShell();
  return filtered ? (
    <Empty picture="search" title={t('desk.list.none_found')}>
      <a href={href}>{t('desk.list.show_all')}</a>
    </Empty>
  ) : (
    <Empty picture="people" title={t('desk.list.none')}>
      <p>{t('desk.list.none_hint')}</p>
    </Empty>
  );
}
