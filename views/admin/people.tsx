import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { PersonName } from '../components/person-name/person-name.js';
import { Search } from '../components/search/search.js';
import { Table, type Column } from '../components/table/table.js';
import { Tag, type Tone } from '../components/tag/tag.js';
import { useShell, type Shell } from '../shell.js';
import { AdminNav, type Framed } from './admin-nav.js';

export type PersonState = 'active' | 'suspended' | 'merged';

interface PersonLine {
  readonly id: string;
  readonly state: PersonState;
  readonly displayName: string;
  readonly latinName: string;
  readonly address: string;
  readonly createdAt: Instant;
}

interface PeopleProps {
  readonly list: PageOf<PersonLine>;
  readonly text: string;
  readonly sort: 'name' | 'newest';
}

export const STATE_TONES: Readonly<Record<PersonState, Tone>> = { active: 'ok', suspended: 'stop', merged: 'off' };

/** Everybody who can sign in, found by name or address. */
export function PeoplePage({ list, text, sort, sections }: Framed<PeopleProps>): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead title={t('admin.people.title')} lead={t('admin.people.count', { count: list.total })} />
      <AdminNav sections={sections} current="people" />
      <Search action="/admin/people" label={t('admin.people.search')} value={text} keep={{ sort }} />
      <Card flush>
        {list.total === 0 ? (
          <Empty picture="search" title={t('admin.people.empty')}>
            <p class="quiet">{t('admin.people.empty_hint')}</p>
          </Empty>
        ) : (
          <Table
            caption={t('admin.people.title')}
            columns={columns(shell, text, sort)}
            rows={list.rows}
            rowKey={(row) => row.id}
          />
        )}
      </Card>
      <Pagination list={list} href={(page) => address({ q: text, sort, page: String(page) })} />
    </div>
  );
}

function columns({ t, times, zone }: Shell, text: string, sort: PeopleProps['sort']): readonly Column<PersonLine>[] {
  return [
    {
      key: 'name',
      head: t('admin.people.name'),
      names: true,
      sort: { href: address({ q: text, sort: 'name' }), direction: sort === 'name' ? 'ascending' : null },
      cell: (row) => <PersonName name={row.displayName} latin={row.latinName} href={`/admin/people/${row.id}`} />,
    },
    { key: 'address', head: t('admin.people.address'), cell: (row) => <bdi dir="ltr">{row.address}</bdi> },
    {
      key: 'state',
      head: t('admin.people.state'),
      cell: (row) => <Tag tone={STATE_TONES[row.state]}>{t(`admin.people.state.${row.state}`)}</Tag>,
    },
    {
      key: 'since',
      head: t('admin.people.since'),
      end: true,
      sort: { href: address({ q: text, sort: 'newest' }), direction: sort === 'newest' ? 'descending' : null },
      cell: (row) => times.day(row.createdAt, zone),
    },
  ];
}

function address(query: Readonly<Record<string, string>>): string {
  return `/admin/people?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()}`;
}
