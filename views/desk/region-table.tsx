import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button } from '../components/button/button.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Empty } from '../components/empty/empty.js';
import { Form } from '../components/form/form.js';
import { Table, type Column } from '../components/table/table.js';
import { Tag, type Tone } from '../components/tag/tag.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import { useShell } from '../shell.js';
import { listHref } from './list-address.js';
import { OfferingFrame, type DeskFrame } from './offering-frame.js';
import { EVERYBODY } from './state-figures.js';

type Window = 'not_yet_open' | 'open' | 'closed';
type Sort = 'tree' | 'total' | 'confirmed' | 'waiting' | 'under_review' | 'today';

export interface RegionRowView {
  /** "-" for people without a region. */
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly standing: Window | null;
  readonly closesAt: Instant | null;
  readonly zone: string;
  readonly counts: Readonly<Partial<Record<RegistrationState, number>>>;
  readonly total: number;
  readonly today: number;
  /** "40 taken, 10 left", of the region's own places. */
  readonly seats: string | null;
}

export interface RegionTableProps {
  readonly frame: DeskFrame;
  readonly sort: Sort;
  readonly rows: readonly RegionRowView[];
}

const TONES: Readonly<Record<Window, Tone>> = { not_yet_open: 'info', open: 'ok', closed: 'off' };
const STATES = ['confirmed', 'waiting', 'under_review'] as const;

/** Every region of an offering beside the others: how it stands, who came, what is left. */
export function RegionTablePage({ frame, sort, rows }: RegionTableProps): JSX.Element {
  const { t } = useShell();
  const action = `${frame.base}/regions/file`;
  return (
    <OfferingFrame
      frame={frame}
      room="regions"
      actions={
        rows.length > 0 ? (
          <Form shape="bare" action={action} hidden={{ sort }} label={t('regions_table.export')}>
            <Button>{t('regions_table.export')}</Button>
          </Form>
        ) : null
      }
    >
      <section class="card card-flush">
        <div class="card-head">
          <h2>{t('regions_table.title')}</h2>
        </div>
        {rows.length > 0 ? (
          <Table
            caption={t('regions_table.title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columnsOf(frame, sort, t)}
          />
        ) : (
          <Empty picture="search" title={t('regions_table.none')}>
            <p>{t('regions_table.none_hint')}</p>
          </Empty>
        )}
      </section>
    </OfferingFrame>
  );
}

function columnsOf(frame: DeskFrame, sort: Sort, t: ReturnType<typeof useShell>['t']): Column<RegionRowView>[] {
  const link = (name: Sort) => ({
    href: `${frame.base}/regions${name === 'tree' ? '' : `?sort=${name}`}`,
    direction: sort === name ? (name === 'tree' ? ('ascending' as const) : ('descending' as const)) : null,
  });
  return [
    {
      key: 'name',
      head: t('lists.region'),
      names: true,
      sort: link('tree'),
      cell: ({ id, name, depth }) => (
        <a class={`depth-${Math.min(depth, 3)}`} href={listHref(frame.base, EVERYBODY, { region: id })} dir="auto">
          {name}
        </a>
      ),
    },
    { key: 'standing', head: t('regions_table.standing'), cell: (row) => <Standing row={row} /> },
    {
      key: 'total',
      head: t('regions_table.total'),
      end: true,
      sort: link('total'),
      cell: ({ total }) => <Figure value={total} />,
    },
    ...STATES.map((state): Column<RegionRowView> => ({
      key: state,
      head: t(`registration.state.${state}`),
      end: true,
      sort: link(state),
      cell: ({ id, counts }) => (
        <Figure value={counts[state] ?? 0} href={listHref(frame.base, EVERYBODY, { region: id, state })} />
      ),
    })),
    {
      key: 'today',
      head: t('regions_table.today'),
      end: true,
      sort: link('today'),
      cell: ({ today }) => <Figure value={today} />,
    },
    { key: 'seats', head: t('regions_table.seats_head'), cell: ({ seats }) => <small>{seats ?? '–'}</small> },
  ];
}

function Figure({ value, href }: { value: number; href?: string }): JSX.Element {
  const { times } = useShell();
  if (value === 0) return <span class="quiet">0</span>;
  return href ? <a href={href}>{times.number(value)}</a> : <span>{times.number(value)}</span>;
}

function Standing({ row }: { row: RegionRowView }): JSX.Element | null {
  const { t } = useShell();
  if (row.standing === null) return null;
  return (
    <>
      <Tag tone={TONES[row.standing]}>{t(`regions_table.window.${row.standing}`)}</Tag>
      {row.standing === 'open' && row.closesAt !== null ? (
        <small class="cell-note">
          <Deadline at={row.closesAt} zone={row.zone} />
        </small>
      ) : null}
    </>
  );
}
