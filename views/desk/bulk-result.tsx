import type { JSX } from 'preact';
import type { PageOf } from '../../src/kernel/page-of.js';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { KpiStrip } from '../components/kpi/kpi.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { PersonName } from '../components/person-name/person-name.js';
import { Progress } from '../components/progress/progress.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { StateTag } from '../registrations/state-tag.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import { useShell } from '../shell.js';

export interface BulkStepView {
  readonly id: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly state: RegistrationState;
  readonly result: 'waiting' | 'changed' | 'refused';
  /** Why it could not be done, in words. */
  readonly why: string | null;
  readonly href: string;
}

export interface BulkResultProps {
  readonly title: string;
  readonly offeringTitle: string;
  readonly backTo: string;
  /** This page, for its pages. */
  readonly here: string;
  readonly running: boolean;
  readonly total: number;
  readonly changed: number;
  readonly refused: number;
  readonly list: PageOf<BulkStepView>;
}

const TONES = { waiting: 'info', changed: 'ok', refused: 'stop' } as const;

/** What became of each, those it could not be done to first; while it runs, how far it is. */
export function BulkResult(props: BulkResultProps): JSX.Element {
  const { t } = useShell();
  const { title, offeringTitle, backTo, here, running, total, changed, refused, list } = props;
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: t('exports.back'), href: backTo }}
        eyebrow={<bdi>{offeringTitle}</bdi>}
        title={title}
        actions={<ButtonLink href={backTo}>{t('exports.back')}</ButtonLink>}
      />
      {running ? (
        <Card title={t('bulk.running')}>
          <Progress label={t('bulk.running')} of={{ done: changed + refused, total }}>
            {t('bulk.progress', { done: changed + refused, total })}
          </Progress>
          <p class="quiet">{t('bulk.may_leave')}</p>
        </Card>
      ) : (
        <KpiStrip
          label={t('bulk.ended')}
          figures={[
            { figure: changed, label: t('bulk.kpi_changed') },
            { figure: refused, label: t('bulk.kpi_refused') },
          ]}
        />
      )}
      <Card title={t('bulk.each')} flush>
        <Table
          caption={t('bulk.each')}
          rows={list.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: t('desk.list.name'),
              names: true,
              cell: ({ name, latinName, href }) => <PersonName name={name} latin={latinName} href={href} />,
            },
            { key: 'result', head: t('bulk.result'), cell: (row) => <Result row={row} /> },
            { key: 'state', head: t('desk.list.state'), cell: ({ state }) => <StateTag state={state} /> },
          ]}
        />
        <Pagination list={list} href={(page) => `${here}?page=${page}`} />
      </Card>
    </div>
  );
}

function Result({ row }: { row: BulkStepView }): JSX.Element {
  const { t } = useShell();
  return (
    <>
      <Tag tone={TONES[row.result]}>{t(`bulk.result_${row.result}`)}</Tag>
      {row.why ? <small class="cell-note">{row.why}</small> : null}
    </>
  );
}
