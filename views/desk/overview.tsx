import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { BarChart, type Bar } from '../components/chart/chart.js';
import { useShell } from '../shell.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import { OfferingFrame, type DeskFrame } from './offering-frame.js';
import { StateFigures } from './state-figures.js';
import { Tasks, type TaskView } from './desk-tasks.js';

export interface OverviewProps {
  readonly frame: DeskFrame;
  /** Registrations by state; states without any may be left out. */
  readonly counts: Readonly<Partial<Record<RegistrationState, number>>>;
  /** Seats of the pool everyone takes; null means no limit. */
  readonly capacity: number | null;
  readonly tasks: readonly TaskView[];
  /** The last four weeks, oldest first. `label` is a day in the reader's language. */
  readonly days: readonly Bar[];
  readonly today: number;
  /** Registrations by state, in words. */
  readonly states: readonly Bar[];
  /** Those with most; empty where there are no regions. */
  readonly regions: readonly Bar[];
  readonly publicHref: string;
}

/** An offering's desk: figures, what needs you today, who came when and where. */
export function Overview(props: OverviewProps): JSX.Element {
  const { t } = useShell();
  const { frame, counts, capacity, tasks, days, today, states, regions, publicHref } = props;
  const total = days.reduce((sum, { value }) => sum + value, 0);
  return (
    <OfferingFrame
      frame={frame}
      room="overview"
      actions={
        <>
          <ButtonLink href={publicHref}>{t('desk.see_public')}</ButtonLink>
          <ButtonLink kind="primary" href={`${frame.base}/registrations`}>
            {t('overview.open_list')}
          </ButtonLink>
        </>
      }
    >
      <StateFigures base={frame.base} counts={counts} capacity={capacity} />
      <div class="halves">
        <Tasks tasks={tasks} />
        <Card
          title={t('desk.chart.title')}
          beside={<span class="small quiet num">{t('overview.today', { today })}</span>}
        >
          <BarChart
            id="sign-ups"
            title={t('desk.chart.title')}
            description={t('overview.days_text', { total })}
            heads={[t('desk.chart.day'), t('desk.chart.sign_ups')]}
            bars={days}
          />
        </Card>
      </div>
      <div class="halves">
        <Card title={t('overview.states')}>
          <BarChart
            id="states"
            shape="rows"
            title={t('overview.states')}
            description={t('overview.states_text')}
            heads={[t('desk.list.state'), t('desk.list.title')]}
            bars={states}
          />
        </Card>
        {regions.length > 0 ? (
          <Card
            title={t('overview.regions')}
            beside={<a href={`${frame.base}/regions`}>{t('overview.all_regions')}</a>}
          >
            <BarChart
              id="regions"
              shape="rows"
              title={t('overview.regions')}
              description={t('overview.regions_text')}
              heads={[t('lists.region'), t('desk.list.title')]}
              bars={regions}
            />
          </Card>
        ) : null}
      </div>
    </OfferingFrame>
  );
}
