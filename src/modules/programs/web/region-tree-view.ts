import type { RegionChoices } from '../../../../views/desk/regions/region-fields.js';
import type { TreeRegion } from '../../../../views/desk/regions/region-tree.js';
import type { Id } from '../../../kernel/id.js';
import type { Locale } from '../../../kernel/locale.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { knownZones, zoneCity } from '../../../platform/i18n/zones.js';
import { within, type RegionInTree } from '../domain/region.js';

type Reader = Pick<Ctx, 'locale'>;

/** The tree as rows, each with its ways up and down among its siblings. */
export function treeRows(regions: readonly RegionInTree[], path: string, { locale }: Reader): TreeRegion[] {
  return regions.map(({ id, parentId, name, code, zone, depth }) => {
    const line = regions.filter((each) => each.parentId === parentId);
    return {
      id,
      name: inLocale(name, locale),
      code,
      zone,
      depth,
      href: `${path}/${id}`,
      upAction: line[0]?.id === id ? null : `${path}/${id}/rise`,
      downAction: line.at(-1)?.id === id ? null : `${path}/${id}/descent`,
    };
  });
}

/** What a region may be: below any region that is not below itself, and by any clock, told by its city. */
export function regionChoices(regions: readonly RegionInTree[], id: Id | null, { locale }: Reader): RegionChoices {
  const own = new Set(id === null ? [] : within(regions, id).map((region) => region.id));
  return {
    parents: regions
      .filter((region) => !own.has(region.id))
      .map((region) => ({
        value: region.id,
        label: `${'\u2003'.repeat(region.depth)}${inLocale(region.name, locale)}`,
      })),
    zones: zoneOptions(locale),
  };
}

const zoneLists = new Map<Locale, RegionChoices['zones']>();

/** Zones by the name of their city, under their part of the world; the same list for everybody who reads a language. */
export function zoneOptions(locale: Locale): RegionChoices['zones'] {
  let list = zoneLists.get(locale);
  if (!list) {
    list = knownZones().map((zone) => {
      const area = zone.split('/')[0] ?? zone;
      return { value: zone, label: zoneCity(zone, locale), ...(area === zone ? {} : { group: area }) };
    });
    zoneLists.set(locale, list);
  }
  return list;
}
