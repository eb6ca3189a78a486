import type { JSX } from 'preact';
import type { PageOf } from '../../src/kernel/page-of.js';
import { AdminNav, type Framed } from '../admin/admin-nav.js';
import { Card } from '../components/card/card.js';
import { Chip, Chips } from '../components/chip/chip.js';
import { Empty } from '../components/empty/empty.js';
import { Facts } from '../components/facts/facts.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Search } from '../components/search/search.js';
import { Table } from '../components/table/table.js';
import { useShell } from '../shell.js';
import { trailColumns } from './trail-columns.js';
import { filled, trailPath, type TrailFilters, type TrailLine } from './trail-line.js';

export interface AuditTrailProps {
  readonly list: PageOf<TrailLine>;
  readonly filters: TrailFilters;
  readonly head: { readonly position: number; readonly hash: string };
}

/** Who changed what, when and why; and the end of the chain that proves it. */
export function AuditTrailPage({ list, filters, head, sections }: Framed<AuditTrailProps>): JSX.Element {
  const { t, times } = useShell();
  const facts = [
    { label: t('audit.chained'), value: <span class="num">{times.number(head.position)}</span> },
    { label: t('audit.head'), value: <code dir="ltr">{head.hash.slice(0, 16)}</code> },
  ];
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead title={t('audit.title')} lead={t('audit.lead')} />
      <AdminNav sections={sections} current="audit" />
      <Facts facts={facts} />
      <Search
        action="/admin/audit"
        label={t('audit.search')}
        placeholder={t('audit.search_hint')}
        value={filters.subject}
        name="subject"
        keep={filled({ ...named(filters), subject: '' })}
      />
      <Narrowings filters={filters} />
      {list.rows.length === 0 ? (
        <Empty picture="search" title={t('audit.empty')}>
          <p>{t('audit.empty_hint')}</p>
        </Empty>
      ) : (
        <Card flush>
          <Table caption={t('audit.title')} columns={trailColumns(t, times)} rows={list.rows} rowKey={({ id }) => id} />
        </Card>
      )}
      <Pagination list={list} href={(page) => trailPath({ ...named(filters), page: page > 1 ? String(page) : '' })} />
    </div>
  );
}

/** The filters as the address names them. */
function named({ kind, subject, person, offering }: TrailFilters): Record<string, string> {
  return { kind, subject, person, offering };
}

/** Each filter in force, as a link that takes it away. */
function Narrowings({ filters }: { filters: TrailFilters }): JSX.Element | null {
  const { t } = useShell();
  const active = (['kind', 'subject', 'person', 'offering'] as const).filter((name) => filters[name] !== '');
  if (active.length === 0) return null;
  return (
    <Chips label={t('audit.filters')}>
      {active.map((name) => (
        <Chip
          key={name}
          href={trailPath({ ...named(filters), [name]: '' })}
          label={t('audit.filter_off', {
            filter: t(`audit.filter.${name}`),
            value: (name === 'kind' ? filters.kindWords : null) ?? filters[name].slice(0, 40),
          })}
          current
        />
      ))}
    </Chips>
  );
}
