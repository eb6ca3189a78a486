import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Deadline } from '../components/deadline/deadline.js';
import { STANDING_TONE, type OfferingStanding } from '../components/offering-card/offering-state.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';

/** How an offering stands in one region, in the reader's language. */
export interface RegionLine {
  readonly code: string;
  readonly name: string;
  /** The region it lies in. */
  readonly above: string | null;
  readonly href: string;
  readonly standing: Extract<OfferingStanding, 'open' | 'soon' | 'closed'>;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly zone: string;
  /** Likely the reader's own. */
  readonly mine: boolean;
}

/** So many regions are in view; the others open on a press. */
const IN_VIEW = 8;

/** Every region with its own dates, the reader's first. */
export function RegionTable({ regions }: { regions: readonly RegionLine[] }): JSX.Element {
  const { t } = useShell();
  const rest = regions.slice(IN_VIEW);
  return (
    <section class="stack" id="regions">
      <h2>{t('regions.heading')}</h2>
      <p class="small">{t('regions.lead')}</p>
      <Lines regions={regions.slice(0, IN_VIEW)} caption={t('regions.heading')} />
      {rest.length > 0 ? (
        <details class="more">
          <summary>{t('regions.more', { count: rest.length })}</summary>
          <Lines regions={rest} caption={t('regions.more', { count: rest.length })} />
        </details>
      ) : null}
    </section>
  );
}

/** The lines alone, for a page that has its own heading. */
export function Lines({ regions, caption }: { regions: readonly RegionLine[]; caption: string }): JSX.Element {
  const { t } = useShell();
  return (
    <Table
      caption={caption}
      rows={regions}
      rowKey={({ code }) => code}
      columns={[
        { key: 'name', head: t('regions.column.region'), names: true, cell: (line) => <Named line={line} /> },
        {
          key: 'state',
          head: t('regions.column.state'),
          cell: ({ standing }) => <Tag tone={STANDING_TONE[standing]}>{t(`regions.standing.${standing}`)}</Tag>,
        },
        { key: 'dates', head: t('regions.column.dates'), cell: (line) => <Dates line={line} /> },
      ]}
    />
  );
}

function Named({ line }: { line: RegionLine }): JSX.Element {
  const { t } = useShell();
  return (
    <span class="person-name">
      <a href={line.href} dir="auto">
        {line.name}
      </a>
      {line.mine ? <small>{t('regions.yours')}</small> : line.above ? <small dir="auto">{line.above}</small> : null}
    </span>
  );
}

function Dates({ line }: { line: RegionLine }): JSX.Element {
  const { t } = useShell();
  const { standing, opensAt, closesAt, zone } = line;
  const at = standing === 'soon' ? opensAt : closesAt;
  if (standing === 'closed' && (at === null || opensAt === null)) return <span class="quiet">–</span>;
  if (at === null) return <span class="quiet">{t('catalogue.offering.no_deadline')}</span>;
  return (
    <small>
      {standing === 'open' ? null : `${t(standing === 'soon' ? 'catalogue.opens' : 'catalogue.closed_on')} `}
      <Deadline at={at} zone={zone} brief={standing === 'closed'} />
    </small>
  );
}
