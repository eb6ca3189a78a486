import { DateTime } from 'luxon';
import type { OpeningChoices } from '../../../../views/desk/openings/opening-fields.js';
import type { EffectView, OpeningSide } from '../../../../views/desk/openings/opening-effect.js';
import type { OpeningRowView } from '../../../../views/desk/openings/openings.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { FormValues } from '../../../platform/http/index.js';
import { languageNames, type Opening, regionStanding, zoneOptions } from '../../programs/index.js';
import { totalOf } from '../domain/count-sums.js';
import { OPENING_LANGUAGES } from '../domain/opening-languages.js';
import type { OpeningRow } from '../service/opening-desk.service.js';
import type { ProposedOpening } from '../service/opening-proposal.service.js';

export function standingOf(opening: Opening, now: Instant): OpeningSide['standing'] {
  return regionStanding(opening, now);
}

/** One region in the table of an offering's openings. */
export function openingRow(
  offeringId: Id,
  { region, pool, counts, mayEdit }: OpeningRow,
  ctx: Ctx,
  shallowest: number,
): OpeningRowView {
  const { code, name, depth, own, opening } = region;
  const base = `/desk/offerings/${offeringId}`;
  return {
    code,
    name: inLocale(name, ctx.locale),
    depth: depth - shallowest,
    standing: standingOf(opening, ctx.now),
    own: own !== null,
    opensAt: opening.opensAt,
    closesAt: opening.closesAt,
    zone: opening.zone,
    seats: pool,
    people: totalOf(counts),
    peopleHref: `${base}/registrations?region=${region.id}`,
    languages: languageNames(opening.languages, ctx.locale).join(', '),
    contact: opening.contact,
    href: mayEdit ? `${base}/openings/${encodeURIComponent(code)}` : null,
  };
}

/** A region's own settings as the form shows them; what goes by the offering is empty. */
export function openingValues({ region, pool }: OpeningRow): FormValues {
  const { own, opening, zone } = region;
  const clock = own?.zone ?? zone;
  return {
    isOpen: opening.state === 'closed' ? 'no' : 'yes',
    opensAt: local(own?.opensAt ?? null, clock),
    closesAt: local(own?.closesAt ?? null, clock),
    regionZone: clock,
    languages: [...(own?.languages ?? [])],
    contact: own?.contact ?? '',
    seats: pool?.capacity == null ? '' : String(pool.capacity),
  };
}

export function openingChoices({ locale }: Pick<Ctx, 'locale'>): OpeningChoices {
  const names = languageNames(OPENING_LANGUAGES, locale);
  return {
    zones: zoneOptions(locale),
    languages: OPENING_LANGUAGES.map((value, index) => ({ value, label: names[index] ?? value })),
  };
}

export function effectView(proposed: ProposedOpening, ctx: Ctx): EffectView {
  const { region, before, after, pool, seats, ...figures } = proposed;
  const standing = pool?.capacity ?? null;
  return {
    code: region.code,
    region: inLocale(region.name, ctx.locale),
    before: side(before, standing, ctx),
    after: side(after, seats ? seats.capacity : standing, ctx),
    drafts: figures.drafts,
    live: figures.live,
    waiting: figures.waiting,
    tellsDrafts: figures.tellsDrafts,
    tellsEverybody: figures.tellsEverybody,
    offersNow: seats?.effect?.offersNow ?? 0,
  };
}

function side(opening: Opening, seats: number | null, ctx: Ctx): OpeningSide {
  const { opensAt, closesAt, zone, contact } = opening;
  const languages = languageNames(opening.languages, ctx.locale).join(', ');
  return { standing: standingOf(opening, ctx.now), opensAt, closesAt, zone, seats, languages, contact };
}

function local(at: Instant | null, zone: string): string {
  return at === null ? '' : DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}
