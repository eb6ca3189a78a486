import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Facts, type Fact } from '../components/facts/facts.js';
import { KpiStrip, type Kpi } from '../components/kpi/kpi.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell, type Shell } from '../shell.js';
import { AdminNav, type Framed } from './admin-nav.js';

interface OverviewProps {
  readonly overview: {
    readonly people: number | null;
    readonly roles: number;
    readonly mailWaiting: number | null;
    readonly jobs: { readonly dead: number; readonly pending: number; readonly oldestDueAt: Instant | null } | null;
    readonly checks: { readonly ran: number; readonly wrong: number } | null;
    readonly audit: { readonly length: number } | null;
    readonly database: 'sqlite' | 'postgres';
  };
}

type Overview = OverviewProps['overview'];

/** A job this long past its time means that no worker takes them. */
const LATE = 5 * 60_000;
const DATABASES = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;

/** Administration: the figures, what needs somebody, and whether the portal is well. */
export function OverviewPage({ overview, sections }: Framed<OverviewProps>): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead title={t('admin.overview.title')} lead={t('admin.overview.lead')} />
      <AdminNav sections={sections} current="overview" />
      <KpiStrip label={t('admin.overview.title')} figures={figures(shell, overview)} />
      <Needs overview={overview} />
      {overview.jobs ? (
        <Card title={t('admin.overview.health')}>
          <Facts facts={health(shell, overview)} />
          <p class="small">{t('admin.overview.doctor')}</p>
        </Card>
      ) : null}
    </div>
  );
}

function Needs({ overview: { jobs, checks } }: { overview: Overview }): JSX.Element | null {
  const { t, now } = useShell();
  if (!jobs) return null;
  const wrong = checks?.wrong ?? 0;
  const late = jobs.oldestDueAt !== null && now - jobs.oldestDueAt > LATE;
  return (
    <Card title={t('admin.overview.needs')}>
      {jobs.dead > 0 ? (
        <Notice
          tone="stop"
          title={t('admin.overview.dead_jobs', { count: jobs.dead })}
          action={<ButtonLink href="/admin/jobs?state=dead">{t('admin.overview.look')}</ButtonLink>}
        />
      ) : null}
      {late ? (
        <Notice
          tone="wait"
          title={t('admin.overview.late_jobs')}
          action={<ButtonLink href="/admin/jobs?state=pending">{t('admin.overview.look')}</ButtonLink>}
        />
      ) : null}
      {wrong > 0 ? (
        <Notice tone="stop" title={t('admin.overview.checks_wrong', { count: wrong })}>
          <p>{t('admin.overview.doctor')}</p>
        </Notice>
      ) : null}
      {jobs.dead === 0 && !late && wrong === 0 ? <p class="quiet">{t('admin.overview.nothing')}</p> : null}
    </Card>
  );
}

function figures({ t }: Shell, { people, roles, mailWaiting, jobs }: Overview): readonly Kpi[] {
  const all = [
    { figure: people, label: t('admin.overview.people'), href: '/admin/people' },
    { figure: roles, label: t('admin.overview.roles'), href: '/admin/roles' },
    { figure: mailWaiting, label: t('admin.overview.mail_waiting'), href: '/admin/mail' },
    { figure: jobs?.pending ?? null, label: t('admin.overview.jobs_waiting'), href: '/admin/jobs?state=pending' },
    { figure: jobs?.dead ?? null, label: t('admin.overview.jobs_dead'), href: '/admin/jobs?state=dead' },
  ];
  return all.flatMap(({ figure, ...kpi }) => (figure === null ? [] : [{ ...kpi, figure }]));
}

function health({ t, times, now }: Shell, { jobs, audit, checks, database }: Overview): readonly Fact[] {
  const due = jobs?.oldestDueAt ?? null;
  const onTime = due === null || now - due <= LATE;
  return [
    { label: t('admin.overview.database'), value: DATABASES[database] },
    {
      label: t('admin.overview.worker'),
      value: onTime ? t('admin.overview.worker_well') : t('admin.overview.worker_late', { when: times.relative(due) }),
    },
    ...(checks
      ? [
          {
            label: t('admin.overview.checks'),
            value: t('admin.overview.checks_well', { well: checks.ran - checks.wrong, ran: checks.ran }),
          },
        ]
      : []),
    ...(audit
      ? [{ label: t('admin.overview.audit'), value: t('admin.overview.audit_length', { count: audit.length }) }]
      : []),
  ];
}
