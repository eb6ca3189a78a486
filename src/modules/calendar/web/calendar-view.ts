import type { CalendarDate, CalendarPageProps } from '../../../../views/calendar/calendar.js';
import type { Locale } from '../../../kernel/locale.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import type { ListedRegion, OfferingDate, OfferingDates } from '../../programs/index.js';
import { dayIn, type Month } from '../domain/month.js';
import type { CalendarQuery } from './calendar.query.js';

interface Source {
  readonly query: CalendarQuery;
  readonly month: Month;
  readonly dates: readonly OfferingDate[];
  readonly programs: Awaited<ReturnType<OfferingDates['choices']>>['programs'];
  readonly regions: readonly ListedRegion[];
}

/** The day a week begins with: 1 Monday to 7 Sunday. */
const WEEK_BEGINS: Readonly<Record<Locale, number>> = { en: 1, 'zh-CN': 1, ar: 6 };

/** A month as its page shows it: every day with its dates, and filters as links that keep each other. */
export function calendarView(ctx: Ctx, t: Translate, source: Source): CalendarPageProps {
  const { query, month, programs, regions } = source;
  const { locale } = ctx;
  const first = WEEK_BEGINS[locale];
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const title = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month.name}-01T00:00:00Z`),
  );
  const told = merged(source.dates, locale);
  const days = month.days.map((day) => ({
    day,
    dates: told.filter((each) => each.day === day).map(({ date }) => date),
  }));
  const program = programs.find(({ slug }) => slug === query.program);
  const region = regions.find(({ code }) => code === query.region);
  const feed = queryOf({ program: query.program, region: query.region });
  return {
    title: t('calendar.title_of', { month: title }),
    month: title,
    today: dayIn(ctx.now, ctx.zone ?? 'UTC'),
    // 2024-01-01 was a Monday.
    weekdays: Array.from({ length: 7 }, (_, index) => names.format(Date.UTC(2024, 0, first + index))),
    blanks: (month.begins - first + 7) % 7,
    days,
    beforeHref: hrefOf(query, { month: month.before }),
    afterHref: hrefOf(query, { month: month.after }),
    thisHref: query.month === null ? null : hrefOf(query, { month: '' }),
    program: {
      name: 'program',
      label: t('catalogue.filter.program'),
      chosen: program ? inLocale(program.name, locale) : null,
      choices: [
        {
          label: t('catalogue.filter.any_program'),
          href: hrefOf(query, { program: '' }),
          current: query.program === '',
        },
        ...programs.map(({ slug, name }) => ({
          label: inLocale(name, locale),
          href: hrefOf(query, { program: slug }),
          current: slug === query.program,
        })),
      ],
    },
    region: {
      name: 'region',
      label: t('catalogue.filter.region'),
      chosen: region ? inLocale(region.name, locale) : null,
      choices: [
        { label: t('catalogue.filter.any_region'), href: hrefOf(query, { region: '' }), current: query.region === '' },
        ...regions.map(({ code, name }) => ({
          label: inLocale(name, locale),
          href: hrefOf(query, { region: code }),
          current: code === query.region,
        })),
      ],
    },
    feedHref: `/calendar.ics${feed ? `?${feed}` : ''}`,
  };
}

/** The tracks or tasks of a contest share their dates: one line for all that fall on one moment. */
function merged(dates: readonly OfferingDate[], locale: Locale): readonly { day: string; date: CalendarDate }[] {
  const shown = new Map<string, { day: string; date: CalendarDate }>();
  for (const { kind, at, zone, offering } of dates) {
    const { contestId, contestName, id, slug, hue, programName } = offering;
    const key = `${contestId ?? id} ${kind} ${at}`;
    const seen = shown.get(key);
    const contest = seen !== undefined && contestId !== null;
    shown.set(key, {
      day: dayIn(at, zone),
      date: {
        kind,
        at,
        zone,
        hue,
        programName: inLocale(programName, locale),
        title: inLocale(contest ? contestName : offering.title, locale),
        href: contest ? `/contests/${contestId}` : `/offerings/${slug}`,
      },
    });
  }
  return [...shown.values()];
}

function hrefOf(query: CalendarQuery, change: Readonly<Record<string, string>>): string {
  const { program, region, month } = query;
  const params = queryOf({ program, region, month: month ?? '', ...change });
  return `/calendar${params ? `?${params}` : ''}`;
}

function queryOf(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
}
