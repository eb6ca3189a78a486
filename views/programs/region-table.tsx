import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Deadline } from '../components/deadline/deadline.js';
import type { Tone } from '../components/tag/tag.js';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';

/** `over`: its time has passed. `closed`: the region does not take part. */
export type RegionState = 'open' | 'soon' | 'closed' | 'over';

export const REGION_TONE: Readonly<Record<RegionState, Tone>> = {
  open: 'ok',
  soon: 'info',
  closed: 'off',
  over: 'off',
};

/** How an offering stands in one region, in the reader's language. */
export interface RegionLine {
  readonly code: string;
  readonly name: string;
  /** The region it lies in. */
  readonly above: string | null;
  readonly href: string;
  readonly standing: RegionState;
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
      <Lines regions={regions.slice(0, IN_VIEW)} />
      {rest.length > 0 ? (
        <details class="more">
          <summary>{t('regions.more', { count: rest.length })}</summary>
          <Lines regions={rest} />
        </details>
      ) : null}
    </section>
  );
}

/** The lines alone, for a page that has its own heading. They stand in columns where there is room. */
export function Lines({ regions }: { regions: readonly RegionLine[] }): JSX.Element {
  const { t } = useShell();
  return (
    <ul class="plain region-lines">
      {regions.map((line) => (
        <li key={line.code}>
          <span class="person-name">
            <a href={line.href} dir="auto">
              {line.name}
            </a>
            {line.mine ? (
              <small>{t('regions.yours')}</small>
            ) : line.above ? (
              <small dir="auto">{line.above}</small>
            ) : null}
          </span>
          <Tag tone={REGION_TONE[line.standing]}>{t(`regions.standing.${line.standing}`)}</Tag>
          <Dates line={line} />
        </li>
      ))}
    </ul>
  );
}

function Dates({ line }: { line: RegionLine }): JSX.Element {
  const { t } = useShell();
  const { standing, opensAt, closesAt, zone } = line;
  const at = standing === 'closed' ? null : standing === 'soon' ? opensAt : closesAt;
  if (standing === 'closed') return <small class="quiet">–</small>;
  if (at === null) return <small class="quiet">{t('catalogue.offering.no_deadline')}</small>;
  return (
    <small>
      {standing === 'open' ? null : `${t(standing === 'soon' ? 'catalogue.opens' : 'catalogue.closed_on')} `}
      <Deadline at={at} zone={zone} brief={standing === 'over'} />
    </small>
  );
}
