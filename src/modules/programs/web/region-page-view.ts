import type { RegionPageProps } from '../../../../views/programs/region-page.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { windowState } from '../domain/sign-up-window.js';
import type { RegionStanding } from '../service/region-standing.service.js';
import { cardViews } from './card-view.js';
import { contactLink, languageNames, signUpPath } from './offering-page.js';
import { regionLines, regionPath, regionStanding } from './region-lines.js';

/** How an offering stands in one region, in the reader's language. */
export function regionPageProps(
  { offering, region, regions, elsewhere, told }: RegionStanding,
  ctx: Ctx,
  form: RegionPageProps['form'],
): RegionPageProps {
  const { opening } = region;
  const state = windowState(opening, ctx.now);
  const path = regionPath(offering.slug, region.code);
  const ends = offering.state === 'published' && (offering.endsAt === null || offering.endsAt > ctx.now);
  return {
    offering: { title: inLocale(offering.title, ctx.locale), href: `/offerings/${offering.slug}` },
    hue: offering.hue,
    drawing: offering.drawing,
    example: offering.example,
    region: inLocale(region.name, ctx.locale),
    state: regionStanding(opening, ctx.now),
    zone: opening.zone,
    opensAt: opening.state === 'published' ? opening.opensAt : null,
    closesAt: opening.state === 'published' ? opening.closesAt : null,
    languages: languageNames(opening.languages, ctx.locale),
    contactHref: contactLink(opening.contact),
    signUpHref: state === 'open' ? `${signUpPath(offering.slug)}?region=${encodeURIComponent(region.code)}` : null,
    chooseHref: `/offerings/${offering.slug}#regions`,
    notice:
      state === 'open' || !ends ? null : { action: `${path}/notice`, cancelAction: `${path}/notice/reversal`, told },
    signedIn: ctx.actor.kind === 'person',
    form,
    elsewhere: cardViews(elsewhere, ctx),
    open: regionLines(offering.slug, regions, region, ctx).filter(
      ({ standing, code }) => standing === 'open' && code !== region.code,
    ),
  };
}
