import { Injectable } from '@nestjs/common';
import type { OfferingProps } from '../../../../views/programs/offering.js';
import type { Locale } from '../../../kernel/locale.js';
import { inLocale, type LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { safeLink } from '../../../platform/http/index.js';
import { linesOf, plainLine, renderMarkdown } from '../../../platform/text/markdown.js';
import { Access } from '../../access/index.js';
import { availabilityOf } from '../domain/offering-card.js';
import type { OfferingView } from '../domain/offering-view.js';
import { widest } from '../domain/region-in-offering.js';
import { ContestChoices, type ContestChoice } from '../service/contest-ports.js';
import { resourceOf } from '../service/offerings.service.js';
import { ReaderRegion } from '../service/reader-region.service.js';
import { inRegion, Regions } from '../service/regions.service.js';
import { regionLines, regionPath } from './region-lines.js';
import { foreignNames, said } from './said.js';
import { OfferingReaders, PoolSummaries, SeatSummaries, type OwnSignUp } from '../service/ports.js';

/** Gathers what the public page of an offering shows to this reader. */
@Injectable()
export class OfferingPage {
  constructor(
    private readonly regions: Regions,
    private readonly readerRegion: ReaderRegion,
    private readonly seats: SeatSummaries,
    private readonly pools: PoolSummaries,
    private readonly readers: OfferingReaders,
    private readonly choices: ContestChoices,
    private readonly access: Access,
  ) {}

  /** `preview`: as a student would see it, whatever its state, with the way back to the editor. */
  async props(ctx: Ctx, offering: OfferingView, { preview }: { preview: boolean }): Promise<OfferingProps> {
    const { id, slug } = offering;
    const place = await this.placeOf(ctx, offering);
    const seats = (await this.seats.of(ctx, [id])).get(id) ?? null;
    const pools = await this.pools.of(ctx, id);
    const own = preview ? null : await this.readers.of(ctx, id);
    const chosen = offering.contestId && !own && !preview ? await this.choices.of(ctx, offering.contestId) : [];
    const runs = !preview && (await this.access.can(ctx, 'offerings.view_drafts', resourceOf(offering)));
    return {
      ...wordsOf(offering, ctx),
      contest: contestOf(offering, chosen, ctx),
      hue: offering.hue,
      drawing: offering.drawing,
      kind: offering.kind,
      standing: availabilityOf({ ...place.window, seats }, ctx.now),
      zone: place.window.zone,
      opensAt: place.window.opensAt,
      closesAt: place.window.closesAt,
      startsAt: offering.startsAt,
      endsAt: offering.endsAt,
      seats,
      // Where there is a choice, the pool everyone takes is shown too: it may be the one that is full.
      pools: pools.some(({ everyone }) => !everyone)
        ? pools.map((pool) => ({ ...pool, name: inLocale(pool.name, ctx.locale) }))
        : [],
      reviewed: offering.reviewLevels.length > 0,
      offerHours: offering.offerHours,
      example: offering.example,
      regions: place.lines,
      region: place.name,
      regionHref: place.href,
      signUpHref: signUpPath(slug),
      own: own && ownLink(own, slug),
      previewOf: preview || offering.state === 'draft' ? `/desk/offerings/${id}/settings` : null,
      deskHref: runs ? `/desk/offerings/${id}/registrations` : null,
    };
  }

  /** What the reader's region makes of it, where regions differ: its window, and the table of all. */
  private async placeOf(ctx: Ctx, offering: OfferingView): Promise<Place> {
    if (!offering.regional) return { window: offering, lines: [], name: null, href: null };
    const regions = await this.regions.of(ctx, offering);
    const mine = await this.readerRegion.among(ctx, regions);
    const lines = regionLines(offering.slug, regions, mine, ctx);
    if (!mine) return { window: { ...offering, ...widest(regions, offering) }, lines, name: null, href: null };
    const name = inLocale(mine.name, ctx.locale);
    return { window: inRegion(offering, mine), lines, name, href: regionPath(offering.slug, mine.code) };
  }
}

interface Place {
  readonly window: OfferingView;
  readonly lines: OfferingProps['regions'];
  /** The reader's region; null: unknown, or it makes no difference. */
  readonly name: string | null;
  readonly href: string | null;
}

function contestOf(
  { contestId, contestName, contestMost }: OfferingView,
  chosen: readonly ContestChoice[],
  { locale }: Pick<Ctx, 'locale'>,
): OfferingProps['contest'] {
  if (contestId === null || contestName === null) return null;
  return {
    name: inLocale(contestName, locale),
    href: `/contests/${contestId}`,
    most: contestMost,
    chosen: chosen.map(({ title, registrationId }) => ({
      title: inLocale(title, locale),
      href: `/registrations/${registrationId}`,
    })),
  };
}

function wordsOf(offering: OfferingView, { locale }: Pick<Ctx, 'locale'>) {
  const say = (text: LocalizedText | null) => inLocale(text, locale);
  const list = (text: LocalizedText) => linesOf(say(text)).map(plainLine);
  const place = say(offering.place);
  const body = say(offering.body);
  const programPath = `/programs/${offering.programSlug}`;
  return {
    title: say(offering.title),
    summary: say(offering.summary),
    program: { name: say(offering.programName), href: programPath },
    edition: {
      name: `${say(offering.programName)} ${say(offering.editionName)}`,
      href: `${programPath}/${offering.editionSlug}`,
    },
    place: place || null,
    online: offering.onlineUrl !== null,
    languages: languageNames(offering.languages, locale),
    contactHref: contactLink(offering.contact),
    audience: list(offering.audience),
    preparation: list(offering.preparation),
    steps: list(offering.steps),
    bodyHtml: body ? renderMarkdown(body) : '',
    ...langsOf(offering, locale),
  };
}

function langsOf(offering: OfferingView, locale: Locale): Pick<OfferingProps, 'langs' | 'foreign'> {
  const { title, summary, body, audience, preparation, steps, place } = offering;
  const texts = { title, summary, body, audience, preparation, steps, place };
  const langs = Object.entries(texts).flatMap(([name, text]) => {
    const { lang } = said(text, locale);
    return lang ? [[name, lang] as const] : [];
  });
  return { langs: Object.fromEntries(langs), foreign: foreignNames(Object.values(texts), locale) };
}

export function signUpPath(slug: string): string {
  return `/offerings/${slug}/registration`;
}

function ownLink({ registrationId, state }: OwnSignUp, slug: string): NonNullable<OfferingProps['own']> {
  const started = state === 'draft';
  return { href: started ? signUpPath(slug) : `/registrations/${registrationId}`, started };
}

export function contactLink(contact: string | null): string | null {
  if (contact === null) return null;
  return safeLink(contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact);
}

export function languageNames(tags: readonly string[], locale: string): string[] {
  const names = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' });
  return tags.map((tag) => (tag === 'zh-CN' ? names.of('zh') : names.of(tag)) ?? tag);
}
