import type { JSX } from 'preact';
import type { Instant } from '../../../src/kernel/clock.js';
import { Deadline } from '../../components/deadline/deadline.js';
import {
  KIND_WORD,
  STANDING_TONE,
  STANDING_WORD,
  type OfferingKind,
  type OfferingStanding,
} from '../../components/offering-card/offering-state.js';
import type { SeatCount } from '../../components/seats/seats.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import { useShell } from '../../shell.js';

/** What an edition holds, in one line. */
export interface EditionOffering {
  readonly id: string;
  readonly title: string;
  readonly kind: OfferingKind;
  /** Whose limit it shares; null where it stands alone. */
  readonly contest: string | null;
  readonly standing: OfferingStanding;
  readonly seats: SeatCount | null;
  readonly closesAt: Instant | null;
  readonly zone: string;
}

export function EditionOfferings({ offerings }: { offerings: readonly EditionOffering[] }): JSX.Element {
  const { t } = useShell();
  return (
    <Table
      caption={t('shelf.edition.offers')}
      rows={offerings}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', head: t('desk.column.title'), names: true, cell: (row) => <Titled row={row} /> },
        {
          key: 'state',
          head: t('desk.column.state'),
          cell: ({ standing }) => <Tag tone={STANDING_TONE[standing]}>{t(STANDING_WORD[standing])}</Tag>,
        },
        { key: 'taken', head: t('desk.column.taken'), end: true, cell: ({ seats }) => <Taken seats={seats} /> },
        {
          key: 'closes',
          head: t('desk.column.closes'),
          cell: ({ closesAt, zone }) =>
            closesAt === null ? (
              <span class="quiet">{t('catalogue.offering.no_deadline')}</span>
            ) : (
              <small>
                <Deadline at={closesAt} zone={zone} />
              </small>
            ),
        },
      ]}
    />
  );
}

function Titled({ row }: { row: EditionOffering }): JSX.Element {
  const { t } = useShell();
  return (
    <span class="person-name">
      <a href={`/desk/offerings/${row.id}/settings`} dir="auto">
        {row.title}
      </a>
      <small>
        {t(KIND_WORD[row.kind])}
        {row.contest ? (
          <>
            {' · '}
            <bdi>{row.contest}</bdi>
          </>
        ) : null}
      </small>
    </span>
  );
}

function Taken({ seats }: { seats: SeatCount | null }): JSX.Element {
  const { t, times } = useShell();
  if (!seats) return <>–</>;
  return (
    <>
      {seats.capacity === null
        ? times.number(seats.taken)
        : t('desk.taken_of', { taken: seats.taken, capacity: seats.capacity })}
    </>
  );
}
