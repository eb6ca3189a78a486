import { Injectable } from '@nestjs/common';
import { DAY, type Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale, type LocalizedText } from '../../../kernel/localized-text.js';
import { Config } from '../../../platform/config/config.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import type { CalendarEntry } from '../../../platform/mail/calendar-file.js';
import { OfferingDates, type OfferingDate } from '../../programs/index.js';
import { isLive, RegistrationReader, type OwnListed } from '../../registrations/index.js';

/** How far a feed looks back and ahead. */
const BEHIND = 60 * DAY;
const AHEAD = 400 * DAY;

/** What a public feed is narrowed to; '' for all. */
export interface FeedFilters {
  readonly program: string;
  readonly region: string;
}

/** The dates of everything public, and of what a person signed up for, as entries of calendar files. */
@Injectable()
export class CalendarEntries {
  private readonly site: string;

  constructor(
    config: Config,
    private readonly dates: OfferingDates,
    private readonly registrations: RegistrationReader,
    private readonly messages: Messages,
  ) {
    this.site = config.baseUrl ?? `http://localhost:${config.port}`;
  }

  async everybodys(ctx: Ctx, { program, region }: FeedFilters): Promise<readonly CalendarEntry[]> {
    const from = ctx.now - BEHIND;
    const dates = await this.dates.between(ctx, { from, to: ctx.now + AHEAD, program, region });
    return dates.map((date) => this.publicEntry(ctx, date, region));
  }

  /** What this person holds a place in or waits for: its day, and a deadline of theirs that is near. */
  async of(ctx: Ctx, accountId: Id): Promise<readonly CalendarEntry[]> {
    const asThem: Ctx = { ...ctx, actor: { kind: 'person', accountId, sessionId: '' } };
    return (await this.registrations.mine(asThem)).flatMap((own) => this.ownEntries(ctx, own));
  }

  private publicEntry(ctx: Ctx, { kind, at, until, offering }: OfferingDate, region: string): CalendarEntry {
    const title = inLocale(offering.title, ctx.locale);
    return {
      // A region's date is another entry than everybody's: who reads both keeps both.
      uid: `offering-${offering.id}-${kind}${region === '' ? '' : `-${region}`}`,
      sequence: offering.version,
      stamp: offering.createdAt,
      title: this.messages.for(ctx.locale)(`calendar.entry.${kind}`, { title }),
      startsAt: at,
      endsAt: kind === 'starts' ? until : at,
      place: kind === 'starts' ? said(offering.place, ctx) : null,
      url: `${this.site}/offerings/${offering.slug}`,
    };
  }

  private ownEntries(ctx: Ctx, { registration, offering }: OwnListed): CalendarEntry[] {
    const { id, state, version, stateSince, offerExpiresAt } = registration;
    const title = inLocale(offering.title, ctx.locale);
    const url = `${this.site}/registrations/${id}`;
    const say = this.messages.for(ctx.locale);
    const entry = (name: string, words: string, startsAt: Instant | null, endsAt: Instant | null): CalendarEntry[] =>
      startsAt === null
        ? []
        : [{ uid: name, sequence: version, stamp: stateSince, title: words, startsAt, endsAt, url }];
    if (!isLive(state)) return [];
    const held = state === 'confirmed' ? title : say(`calendar.own.${state}`, { title });
    const { startsAt, endsAt } = offering;
    const day = state === 'draft' ? [] : entry(`registration-${id}`, held, startsAt, endsAt);
    return [
      ...day.map((each) => ({ ...each, place: said(offering.place, ctx) })),
      ...(state === 'draft'
        ? entry(
            `registration-${id}-hand-in`,
            say('calendar.own.draft', { title }),
            offering.closesAt,
            offering.closesAt,
          )
        : []),
      ...entry(`registration-${id}-answer`, say('calendar.own.answer', { title }), offerExpiresAt, offerExpiresAt),
    ];
  }
}

function said(text: LocalizedText, { locale }: Pick<Ctx, 'locale'>): string | null {
  return inLocale(text, locale) || null;
}
