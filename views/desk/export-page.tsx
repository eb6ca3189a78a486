import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Facts } from '../components/facts/facts.js';
import { Form } from '../components/form/form.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Progress } from '../components/progress/progress.js';
import { useShell } from '../shell.js';

export interface ExportPageProps {
  /** Of what the list is. */
  readonly name: string;
  readonly backTo: string;
  readonly fileName: string;
  readonly state: 'waiting' | 'ready' | 'failed' | 'expired';
  readonly written: number;
  /** 0 where nobody counted before. */
  readonly expected: number;
  readonly bytes: number | null;
  readonly expiresAt: Instant | null;
  readonly failure: string | null;
  readonly action: string;
}

/** A file on its way, ready, or gone. */
export function ExportPage(props: ExportPageProps): JSX.Element {
  const { t } = useShell();
  const { name, backTo } = props;
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: t('exports.back'), href: backTo }}
        eyebrow={<bdi>{name}</bdi>}
        title={t('exports.title')}
      />
      <State {...props} />
    </div>
  );
}

function State({ state, written, expected, failure, backTo, ...ready }: ExportPageProps): JSX.Element {
  const { t } = useShell();
  if (state === 'waiting') {
    return (
      <Card title={t('exports.working')}>
        <Progress label={t('exports.working')} of={expected > 0 ? { done: written, total: expected } : null}>
          {expected > 0 ? t('exports.progress', { written, expected }) : t('exports.progress_open', { written })}
        </Progress>
        <p class="quiet">{t('exports.may_leave')}</p>
      </Card>
    );
  }
  if (state === 'ready') return <Ready written={written} {...ready} />;
  return (
    <Notice
      tone={state === 'failed' ? 'stop' : 'info'}
      title={t(`exports.${state}`)}
      action={<ButtonLink href={backTo}>{t('exports.back')}</ButtonLink>}
    >
      <p>{failure ?? t('exports.again')}</p>
    </Notice>
  );
}

function Ready({
  written,
  fileName,
  bytes,
  expiresAt,
  action,
}: Pick<ExportPageProps, 'written' | 'fileName' | 'bytes' | 'expiresAt' | 'action'>): JSX.Element {
  const { t, times, zone } = useShell();
  return (
    <Card title={t('exports.ready')}>
      <Facts
        facts={[
          { label: t('exports.rows'), value: <span class="num">{times.number(written)}</span> },
          { label: t('exports.file'), value: <bdi>{fileName}</bdi> },
          {
            label: t('exports.size'),
            value: <span class="num">{t('exports.kilobytes', { size: Math.ceil((bytes ?? 0) / 1000) })}</span>,
          },
          ...(expiresAt === null ? [] : [{ label: t('exports.kept_until'), value: times.dayTime(expiresAt, zone) }]),
        ]}
      />
      <Form shape="bare" action={action} label={t('exports.download')}>
        <Button kind="primary">{t('exports.download')}</Button>
      </Form>
      <p class="small quiet">{t('exports.written_down')}</p>
    </Card>
  );
}
