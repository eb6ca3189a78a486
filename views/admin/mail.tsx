import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Search } from '../components/search/search.js';
import { Table, type Column } from '../components/table/table.js';
import { Tag, type Tone } from '../components/tag/tag.js';
import { useShell, type Shell } from '../shell.js';
import { AdminNav, type Framed } from './admin-nav.js';

type MailState = 'queued' | 'sent' | 'failed';

interface MailLine {
  readonly id: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly state: MailState;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
}

const TONES: Readonly<Record<MailState, Tone>> = { queued: 'wait', sent: 'ok', failed: 'stop' };

/** What was written to whom, and whether it left. */
export function MailPage({
  list,
  address,
  sections,
}: Framed<{ list: PageOf<MailLine>; address: string }>): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  const filter = address === '' ? '' : `&q=${encodeURIComponent(address)}`;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead title={t('admin.mail.title')} lead={t('admin.mail.lead')} />
      <AdminNav sections={sections} current="mail" />
      <Search action="/admin/mail" label={t('admin.mail.search')} value={address} />
      <Card flush>
        {list.total === 0 ? (
          <Empty picture="letter" title={t('admin.mail.empty')}>
            <p class="quiet">{t('admin.mail.empty_hint')}</p>
          </Empty>
        ) : (
          <Table caption={t('admin.mail.title')} columns={columns(shell)} rows={list.rows} rowKey={(row) => row.id} />
        )}
      </Card>
      <Pagination list={list} href={(page) => `/admin/mail?page=${page}${filter}`} />
    </div>
  );
}

function columns({ t, times, zone }: Shell): readonly Column<MailLine>[] {
  return [
    { key: 'subject', head: t('admin.mail.subject'), names: true, cell: (row) => <bdi>{row.subject}</bdi> },
    { key: 'to', head: t('admin.mail.to'), cell: (row) => <bdi dir="ltr">{row.toAddress}</bdi> },
    {
      key: 'state',
      head: t('admin.mail.state'),
      cell: (row) => <Tag tone={TONES[row.state]}>{t(`admin.mail.state.${row.state}`)}</Tag>,
    },
    { key: 'written', head: t('admin.mail.written'), end: true, cell: (row) => times.dayTime(row.createdAt, zone) },
  ];
}
