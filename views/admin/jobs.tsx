import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Chip, Chips } from '../components/chip/chip.js';
import { Empty } from '../components/empty/empty.js';
import { Form } from '../components/form/form.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Table, type Column } from '../components/table/table.js';
import { useShell, type Shell } from '../shell.js';
import { AdminNav, type Framed } from './admin-nav.js';

type JobState = 'pending' | 'dead' | 'done';

interface JobLine {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly endedAt: Instant | null;
  readonly lastError: string | null;
}

interface JobsProps {
  readonly list: PageOf<JobLine>;
  readonly load: { readonly counts: Readonly<Record<JobState, number>> };
  readonly state: JobState;
}

const STATES: readonly JobState[] = ['dead', 'pending', 'done'];

/** Work that happens after a page has answered; what was given up can be run again. */
export function JobsPage({ list, load, state, sections }: Framed<JobsProps>): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead title={t('admin.jobs.title')} lead={t('admin.jobs.lead')} />
      <AdminNav sections={sections} current="jobs" />
      <Chips label={t('admin.jobs.filter')}>
        {STATES.map((each) => (
          <Chip
            key={each}
            href={`/admin/jobs?state=${each}`}
            label={t(`admin.jobs.state.${each}`)}
            count={load.counts[each]}
            current={each === state}
          />
        ))}
      </Chips>
      <Card flush>
        {list.total === 0 ? (
          <Empty picture="done" title={t('admin.jobs.empty')}>
            <p class="quiet">{t('admin.jobs.empty_hint')}</p>
          </Empty>
        ) : (
          <Table
            caption={t('admin.jobs.title')}
            columns={columns(shell, state)}
            rows={list.rows}
            rowKey={(row) => row.id}
          />
        )}
      </Card>
      <Pagination list={list} href={(page) => `/admin/jobs?state=${state}&page=${page}`} />
    </div>
  );
}

function columns({ t, times, zone }: Shell, state: JobState): readonly Column<JobLine>[] {
  const ended = state !== 'pending';
  const run: Column<JobLine> = {
    key: 'action',
    head: t('admin.jobs.action'),
    silent: true,
    cell: (row) => <RunAgain job={row} />,
  };
  return [
    { key: 'kind', head: t('admin.jobs.kind'), names: true, cell: (row) => <code dir="ltr">{row.kind}</code> },
    { key: 'attempts', head: t('admin.jobs.attempts'), end: true, cell: (row) => times.number(row.attempts) },
    {
      key: 'when',
      head: ended ? t('admin.jobs.ended') : t('admin.jobs.due'),
      end: true,
      cell: (row) => times.dayTime(row.endedAt ?? row.dueAt, zone),
    },
    {
      key: 'error',
      head: t('admin.jobs.error'),
      cell: (row) => (
        <span class="small" dir="auto">
          {row.lastError ?? ''}
        </span>
      ),
    },
    ...(state === 'dead' ? [run] : []),
  ];
}

function RunAgain({ job }: { job: JobLine }): JSX.Element {
  const { t } = useShell();
  return (
    <Form action={`/admin/jobs/${job.id}/run`} shape="bare">
      <Button label={t('admin.jobs.run_of', { kind: job.kind })}>{t('admin.jobs.run')}</Button>
    </Form>
  );
}
