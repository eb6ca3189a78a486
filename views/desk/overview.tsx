import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { BarChart, type Bar } from '../components/chart/chart.js';
import { KpiStrip, type Kpi } from '../components/kpi/kpi.js';
import { useShell, type Translate } from '../shell.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import { Needs, type NeedView } from './desk-home.js';
import { OfferingFrame, type DeskFrame } from './offering-frame.js';
import { listHref, RegistrationsList, type ListView } from './registrations-list.js';

export interface OverviewProps extends ListView {
  readonly frame: DeskFrame;
  /** Registrations by state; states without any may be left out. */
  readonly counts: Readonly<Partial<Record<RegistrationState, number>>>;
  /** Seats over all pools; null means no limit. */
  readonly capacity: number | null;
  readonly needs: readonly NeedView[];
  /** The last fourteen days, oldest first. `label` is a day in the reader's language. */
  readonly days: readonly Bar[];
  readonly publicHref: string;
}

const FIGURES = ['confirmed', 'waiting', 'offered', 'under_review'] as const;

/** An offering's desk: figures, what needs you today, sign-ups a day, the list. */
export function Overview(props: OverviewProps): JSX.Element {
  const { t } = useShell();
  const { frame, counts, capacity, needs, days, publicHref } = props;
  const figures = FIGURES.map((state): Kpi => figure(props, state, t, capacity, counts[state] ?? 0));
  const total = days.reduce((sum, { value }) => sum + value, 0);
  return (
    <OfferingFrame
      frame={frame}
      room="registrations"
      actions={<ButtonLink href={publicHref}>{t('desk.see_public')}</ButtonLink>}
    >
      <KpiStrip label={t('desk.figures')} figures={figures} />
      <div class="halves">
        <Needs needs={needs} />
        <Card title={t('desk.chart.title')}>
          <BarChart
            id="sign-ups"
            title={t('desk.chart.title')}
            description={t('desk.chart.text', { total })}
            heads={[t('desk.chart.day'), t('desk.chart.sign_ups')]}
            bars={days}
          />
        </Card>
      </div>
      <RegistrationsList {...props} />
    </OfferingFrame>
  );
}

function figure(
  list: OverviewProps,
  state: (typeof FIGURES)[number],
  t: Translate,
  capacity: number | null,
  count: number,
): Kpi {
  const label =
    state === 'confirmed' && capacity !== null ? t('desk.kpi.confirmed_of', { capacity }) : t(`desk.kpi.${state}`);
  return { figure: count, label, href: listHref(list, { state, page: 1 }), current: list.state === state };
}
