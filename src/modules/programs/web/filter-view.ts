import type { FilterChoice, FilterMenu, FilterView } from '../../../../views/programs/filters.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import { facetCounts, type CatalogueFilters, type ListedCard } from '../domain/catalogue-filters.js';
import { listedRegions, type RegionMap } from '../domain/catalogue-regions.js';
import { AUDIENCE_ROLES, OFFERING_KINDS } from '../domain/offering-kind.js';
import type { Program } from '../domain/program.js';
import type { CatalogueQuery } from './catalogue.query.js';
import { languageNames } from './offering-page.js';
import { TEACHING_LANGUAGES } from './offering.form.js';

/** What the filters are made from: the cards as they stand in the chosen region, and the map when regions are shown. */
export interface FilterSource {
  readonly all: readonly ListedCard[];
  readonly here: readonly ListedCard[];
  readonly programs: readonly Program[];
  readonly map: RegionMap | null;
  readonly filters: CatalogueFilters;
}

type Name = 'kind' | 'program' | 'who' | 'language' | 'region' | 'now' | 'regions' | 'q';

/** Every filter as links that keep the others, with what stands behind each. */
export function filterView(ctx: Ctx, t: Translate, query: CatalogueQuery, source: FilterSource): FilterView {
  const { here, programs, filters } = source;
  const counts = facetCounts(here, filters, ctx.now);
  const menu = (name: 'program' | 'who' | 'language', labels: ReadonlyMap<string, string>): FilterMenu => ({
    name,
    label: t(`catalogue.filter.${name}`),
    chosen: labels.get(query[name] ?? '') ?? null,
    choices: choices(query, name, labels, counts[name], t),
  });
  const kinds = new Map(OFFERING_KINDS.map((kind) => [kind as string, t(`catalogue.kinds.${kind}`)]));
  const names = new Map(programs.map(({ slug, name }) => [slug, inLocale(name, ctx.locale)]));
  const roles = new Map(AUDIENCE_ROLES.map((role) => [role as string, t(`catalogue.role.${role}`)]));
  const spoken = languageNames(TEACHING_LANGUAGES, ctx.locale);
  const languages = new Map(TEACHING_LANGUAGES.map((tag, index) => [tag as string, spoken[index] ?? tag]));
  return {
    kinds: choices(query, 'kind', kinds, counts.kind, t),
    menus: [menu('program', names), menu('who', roles), menu('language', languages)],
    region: regionView(ctx, t, query, source),
    now: { href: hrefOf(query, { now: query.now ? '' : 'yes' }), current: query.now },
    clearHref: isFiltered(query) ? '/#open' : null,
  };
}

/** Whether anything narrows the list. */
export function isFiltered({ q, kind, program, who, language, region, now }: CatalogueQuery): boolean {
  return Boolean(q || kind || program || who || language || region || now);
}

/** The filters in force as fields of the search form. */
export function keptFilters(query: CatalogueQuery): Record<string, string> {
  const kept = Object.entries(valuesOf(query)).filter(
    ([name, value]) => value !== '' && name !== 'q' && name !== 'regions',
  );
  return Object.fromEntries(kept);
}

function choices(
  query: CatalogueQuery,
  name: Name & keyof CatalogueQuery,
  labels: ReadonlyMap<string, string>,
  counts: ReadonlyMap<string, number>,
  t: Translate,
): readonly FilterChoice[] {
  const chosen = String(query[name] ?? '');
  const offered = [...labels].filter(([value]) => (counts.get(value) ?? 0) > 0 || value === chosen);
  return [
    { label: t(`catalogue.filter.any_${name}`), href: hrefOf(query, { [name]: '' }), current: chosen === '' },
    ...offered.map(([value, label]) => ({
      label,
      href: hrefOf(query, { [name]: value }),
      count: counts.get(value) ?? 0,
      current: value === chosen,
    })),
  ];
}

function regionView(ctx: Ctx, t: Translate, query: CatalogueQuery, { all, map }: FilterSource): FilterView['region'] {
  const regions = map ? listedRegions(all, map, ctx.now) : [];
  const chosen = regions.find(({ code }) => code === query.region);
  return {
    chosen: query.region ? (chosen ? inLocale(chosen.name, ctx.locale) : query.region) : null,
    chooseHref: hrefOf(query, { regions: query.regions ? '' : 'yes' }),
    clearHref: hrefOf(query, { region: '' }),
    choices: query.regions
      ? regions.map(({ code, name, depth, open }) => ({
          label: inLocale(name, ctx.locale),
          href: hrefOf(query, { region: code, regions: '' }),
          count: open,
          current: code === query.region,
          depth,
        }))
      : null,
  };
}

function hrefOf(query: CatalogueQuery, change: Partial<Record<Name, string>>): string {
  const wanted = Object.entries({ ...valuesOf(query), ...change }).filter(([, value]) => value !== '');
  const params = new URLSearchParams(wanted).toString();
  return `/${params ? `?${params}` : ''}#open`;
}

function valuesOf({ q, kind, program, who, language, region, now, regions }: CatalogueQuery): Record<Name, string> {
  const yes = (ticked: boolean) => (ticked ? 'yes' : '');
  return {
    q,
    kind: kind ?? '',
    program,
    who: who ?? '',
    language: language ?? '',
    region,
    now: yes(now),
    regions: yes(regions),
  };
}
