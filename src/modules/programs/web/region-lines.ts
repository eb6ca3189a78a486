import type { RegionLine } from '../../../../views/programs/region-table.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { isChoosable, mineFirst, type RegionInOffering } from '../domain/region-in-offering.js';
import { windowState, type SignUpWindow } from '../domain/sign-up-window.js';

type Reader = Pick<Ctx, 'locale' | 'now'>;

/** `over`: its time has passed. `closed`: the region does not take part. */
export function regionStanding(opening: SignUpWindow, now: number): RegionLine['standing'] {
  const state = windowState(opening, now);
  if (state === 'open') return 'open';
  if (state === 'not_yet_open') return 'soon';
  return opening.state === 'published' ? 'over' : 'closed';
}

/** The regions of an offering with their dates, the reader's own first. */
export function regionLines(
  slug: string,
  regions: readonly RegionInOffering[],
  mine: RegionInOffering | null,
  { locale, now }: Reader,
): RegionLine[] {
  const names = new Map(regions.map(({ id, name }) => [id, inLocale(name, locale)]));
  return mineFirst(regions, mine)
    .filter(isChoosable)
    .map(({ id, parentId, code, name, opening }) => ({
      code,
      name: inLocale(name, locale),
      above: parentId === null ? null : (names.get(parentId) ?? null),
      href: regionPath(slug, code),
      standing: regionStanding(opening, now),
      opensAt: opening.opensAt,
      closesAt: opening.closesAt,
      zone: opening.zone,
      mine: id === mine?.id,
    }));
}

/** Where the state of an offering in one region is told. */
export function regionPath(slug: string, code: string): string {
  return `/offerings/${slug}/regions/${encodeURIComponent(code)}`;
}
