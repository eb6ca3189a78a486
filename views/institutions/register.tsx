import type { JSX } from 'preact';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { AdminNav, type Framed } from '../admin/admin-nav.js';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Chip, Chips } from '../components/chip/chip.js';
import { Empty } from '../components/empty/empty.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Search } from '../components/search/search.js';
import { Table, type Column } from '../components/table/table.js';
import { useShell, type Shell } from '../shell.js';
import { InstitutionTag, type InstitutionState } from './institution-words.js';
import { QueueLinks, type Queues } from './queues.js';

export interface RegisterLine {
  readonly id: string;
  readonly name: LocalizedText;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly kind: 'university' | 'college' | 'school' | 'company' | 'research' | 'other';
  readonly place: string | null;
  readonly state: InstitutionState;
}

interface RegisterProps {
  readonly list: PageOf<RegisterLine>;
  readonly counts: ReadonlyMap<InstitutionState, number>;
  readonly filter: { readonly text: string; readonly state: InstitutionState | null; readonly sort: 'name' | 'newest' };
  readonly queues: Queues;
}

const STATES = ['approved', 'proposed', 'merged', 'declined'] as const;

/** Every institution the office knows, and what waits for its word. */
export function InstitutionRegisterPage(props: Framed<RegisterProps>): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  const { list, counts, filter, queues, sections } = props;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        title={t('institutions.register.title')}
        lead={t('institutions.register.lead')}
        actions={
          <>
            <ButtonLink kind="primary" href="/admin/institutions/new">
              {t('institutions.register.add')}
            </ButtonLink>
            <ButtonLink href="/desk/imports/new?kind=institutions">{t('school-imports.institutions.title')}</ButtonLink>
          </>
        }
      />
      <AdminNav sections={sections} current="institutions" />
      <QueueLinks queues={queues} current={null} />
      <Search
        action="/admin/institutions"
        label={t('institutions.register.search')}
        placeholder={t('institutions.find.example')}
        value={filter.text}
        keep={{
          ...(filter.state ? { state: filter.state } : {}),
          ...(filter.sort === 'name' ? {} : { sort: filter.sort }),
        }}
      />
      <Chips label={t('institutions.register.by_state')}>
        <Chip
          href={address({ ...filter, state: null })}
          label={t('institutions.register.all')}
          count={total}
          current={filter.state === null}
        />
        {STATES.filter((state) => counts.get(state) || state === filter.state).map((state) => (
          <Chip
            key={state}
            href={address({ ...filter, state })}
            label={t(`institutions.state.${state}`)}
            count={counts.get(state) ?? 0}
            current={filter.state === state}
          />
        ))}
      </Chips>
      <Card flush>
        {list.total === 0 ? (
          <Empty picture="search" title={t('institutions.find.none')}>
            <p class="quiet">{t('institutions.register.none_hint')}</p>
          </Empty>
        ) : (
          <Table
            caption={t('institutions.register.title')}
            columns={columns(shell, filter)}
            rows={list.rows}
            rowKey={({ id }) => id}
          />
        )}
      </Card>
      <Pagination list={list} href={(page) => address(filter, page)} />
    </div>
  );
}

function address({ text, state, sort }: RegisterProps['filter'], page = 1): string {
  const query = new URLSearchParams({
    ...(text ? { q: text } : {}),
    ...(state ? { state } : {}),
    ...(sort === 'name' ? {} : { sort }),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return `/admin/institutions${query ? `?${query}` : ''}`;
}

function columns({ t, locale }: Shell, filter: RegisterProps['filter']): readonly Column<RegisterLine>[] {
  return [
    {
      key: 'name',
      head: t('institutions.register.name'),
      names: true,
      sort: {
        href: address({ ...filter, sort: filter.sort === 'name' ? 'newest' : 'name' }),
        direction: filter.sort === 'name' ? 'ascending' : null,
      },
      cell: ({ id, name, aliases }) => {
        const shown = inLocale(name, locale);
        const others = [...new Set([...Object.values(name), ...aliases])].filter((each) => each && each !== shown);
        return (
          <span class="person-name">
            <a href={`/admin/institutions/${id}`}>
              <bdi>{shown}</bdi>
            </a>
            {others.length > 0 ? (
              <small>
                <bdi>{others.slice(0, 3).join(' · ')}</bdi>
              </small>
            ) : null}
          </span>
        );
      },
    },
    { key: 'kind', head: t('institutions.form.kind'), cell: ({ kind }) => t(`institutions.kind.${kind}`) },
    { key: 'place', head: t('institutions.facts.place'), cell: ({ place }) => place ?? '–' },
    {
      key: 'domains',
      head: t('institutions.facts.domains'),
      cell: ({ domains }) => (
        <small class="cell-note" dir="ltr">
          {domains.join(', ') || '–'}
        </small>
      ),
    },
    { key: 'state', head: t('institutions.desk.state'), cell: ({ state }) => <InstitutionTag state={state} /> },
  ];
}
