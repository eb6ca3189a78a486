import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Search } from '../components/search/search.js';
import { Table, type Column } from '../components/table/table.js';
import { useShell } from '../shell.js';
import { MailState, type MailStateName } from './mail-state.js';

export interface MailboxLine {
  readonly id: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly state: MailStateName;
  readonly createdAt: Instant;
}

export interface MailboxProps {
  readonly list: PageOf<MailboxLine>;
  /** The address looked for, or nothing. */
  readonly to: string;
}

/** What the portal wrote to people, newest first. Only in the demo and while developing. */
export function Mailbox({ list, to }: MailboxProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead title={t('mail.box.title')} lead={t('mail.box.lead')} />
      <Search
        action="/dev/mail"
        label={t('mail.box.search')}
        placeholder={t('mail.box.address')}
        value={to}
        name="to"
      />
      {list.rows.length === 0 ? (
        <Empty picture="letter" title={t('mail.box.empty')}>
          <p>{t('mail.box.empty_hint')}</p>
        </Empty>
      ) : (
        <Card flush>
          <Letters rows={list.rows} />
        </Card>
      )}
      <Pagination list={list} href={(page) => address(to, page)} />
    </div>
  );
}

function Letters({ rows }: { rows: readonly MailboxLine[] }): JSX.Element {
  const { t, times } = useShell();
  const columns: readonly Column<MailboxLine>[] = [
    {
      key: 'subject',
      head: t('mail.box.subject'),
      names: true,
      cell: ({ id, subject }) => (
        <a href={`/dev/mail/${id}`} dir="auto">
          {subject}
        </a>
      ),
    },
    { key: 'to', head: t('mail.box.to'), cell: ({ toAddress }) => <bdi>{toAddress}</bdi> },
    { key: 'state', head: t('mail.box.state'), cell: ({ state }) => <MailState state={state} /> },
    { key: 'at', head: t('mail.box.written'), end: true, cell: ({ createdAt }) => times.dayTime(createdAt) },
  ];
  return <Table caption={t('mail.box.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function address(to: string, page: number): string {
  const query = new URLSearchParams(to ? { to } : {});
  if (page > 1) query.set('page', String(page));
  return `/dev/mail${query.size > 0 ? `?${query}` : ''}`;
}
