import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { ButtonLink } from '../components/button/button.js';
import { Empty } from '../components/empty/empty.js';
import { Icon } from '../components/icon/icon.js';
import { PageHead } from '../components/page-head/page-head.js';
import type { Hue } from '../hue.js';
import { FilterList, type FilterMenu } from '../programs/filters.js';
import { useShell } from '../shell.js';

/** One date of something one can sign up for. */
export interface CalendarDate {
  readonly kind: 'opens' | 'closes' | 'starts';
  readonly at: Instant;
  /** Where it counts. */
  readonly zone: string;
  readonly title: string;
  readonly href: string;
  readonly hue: Hue;
  readonly programName: string;
}

interface CalendarDay {
  /** "2026-12-04" */
  readonly day: string;
  readonly dates: readonly CalendarDate[];
}

export interface CalendarPageProps {
  readonly title: string;
  /** "December 2026" */
  readonly month: string;
  readonly today: string;
  /** From the day the reader's weeks begin with. */
  readonly weekdays: readonly string[];
  /** Days of the first week that belong to the month before. */
  readonly blanks: number;
  readonly days: readonly CalendarDay[];
  readonly beforeHref: string;
  readonly afterHref: string;
  /** The way back to this month; null when it is shown. */
  readonly thisHref: string | null;
  readonly program: FilterMenu;
  readonly region: FilterMenu;
  readonly feedHref: string;
}

/** A month: on a phone the days on which something happens, on a wide screen a grid of all of them. */
export function CalendarPage(props: CalendarPageProps): JSX.Element {
  const { t } = useShell();
  const { month, days, beforeHref, afterHref, thisHref, program, region, feedHref } = props;
  const empty = days.every(({ dates }) => dates.length === 0);
  return (
    <div class="wrap page stack-loose">
      <PageHead
        title={t('calendar.title')}
        lead={t('calendar.lead')}
        actions={
          <ButtonLink href={feedHref} download>
            {t('calendar.subscribe')}
          </ButtonLink>
        }
      />
      <div class="row row-between">
        <nav class="row calendar-months" aria-label={t('calendar.months')}>
          <ButtonLink kind="quiet" href={beforeHref} label={t('calendar.before')}>
            <Icon name="back" />
          </ButtonLink>
          <h2 class="calendar-month">{month}</h2>
          <ButtonLink kind="quiet" href={afterHref} label={t('calendar.after')}>
            <span class="calendar-after">
              <Icon name="back" />
            </span>
          </ButtonLink>
          {thisHref ? <a href={thisHref}>{t('calendar.this_month')}</a> : null}
        </nav>
        <div class="row filter-row no-print">
          <FilterList menu={program} />
          {region.choices.length > 1 ? <FilterList menu={region} /> : null}
        </div>
      </div>
      {empty ? (
        <div class="card">
          <Empty picture="calendar" title={t('calendar.empty')}>
            <p>{t('calendar.empty_hint')}</p>
          </Empty>
        </div>
      ) : (
        <Grid {...props} />
      )}
      <p class="small">{t('calendar.zones')}</p>
    </div>
  );
}

function Grid({ weekdays, blanks, days, today }: CalendarPageProps): JSX.Element {
  return (
    <div class="calendar">
      <ol class="plain calendar-weekdays" aria-hidden="true">
        {weekdays.map((weekday) => (
          <li key={weekday}>{weekday}</li>
        ))}
      </ol>
      <ol class="plain calendar-days">
        {days.map(({ day, dates }, index) => (
          <Day key={day} day={day} dates={dates} from={index === 0 ? blanks + 1 : null} isToday={day === today} />
        ))}
      </ol>
    </div>
  );
}

interface DayProps extends CalendarDay {
  /** The column it stands in; null where it follows the day before. */
  readonly from: number | null;
  readonly isToday: boolean;
}

function Day({ day, dates, from, isToday }: DayProps): JSX.Element {
  const { times } = useShell();
  const noon = Date.parse(`${day}T12:00:00Z`);
  const look = [
    dates.length === 0 ? 'calendar-quiet' : '',
    from === null ? '' : `calendar-from-${from}`,
    isToday ? 'calendar-today' : '',
  ];
  return (
    <li class={['calendar-day', ...look].filter(Boolean).join(' ')}>
      <h3 class="small">
        <time datetime={day} aria-current={isToday ? 'date' : undefined}>
          <span class="calendar-long">{times.day(noon, 'UTC')}</span>
          <span class="calendar-short num" aria-hidden="true">
            {times.number(Number(day.slice(8)))}
          </span>
        </time>
      </h3>
      <ul class="plain">
        {dates.map((date) => (
          <DateLine key={`${date.href} ${date.kind} ${date.at}`} date={date} />
        ))}
      </ul>
    </li>
  );
}

function DateLine({ date: { kind, at, zone, title, href, hue, programName } }: { date: CalendarDate }): JSX.Element {
  const { t, times } = useShell();
  const { text, yours } = times.deadline(at, zone);
  return (
    <li class={`calendar-date hue-${hue}`}>
      <span class="small num">
        <time datetime={new Date(at).toISOString()} title={yours ? `${text}, ${yours}` : text}>
          {times.time(at, zone)} <span class="calendar-city">{times.city(zone)}</span>
        </time>{' '}
        · {t(`calendar.kind.${kind}`)}
      </span>
      <a href={href} dir="auto">
        {title}
      </a>
      <span class="small calendar-program">
        <bdi>{programName}</bdi>
      </span>
    </li>
  );
}
