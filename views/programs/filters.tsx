import type { JSX } from 'preact';
import { Chip, Chips } from '../components/chip/chip.js';
import { Icon } from '../components/icon/icon.js';
import { Menu } from '../components/menu/menu.js';
import { useShell } from '../shell.js';

/** One choice as a link that keeps the other filters; the count is what one would see. */
export interface FilterChoice {
  readonly label: string;
  readonly href: string;
  readonly count?: number;
  readonly current: boolean;
}

export interface FilterMenu {
  readonly name: string;
  readonly label: string;
  /** What is chosen, in words. */
  readonly chosen: string | null;
  readonly choices: readonly FilterChoice[];
}

export interface FilterView {
  readonly kinds: readonly FilterChoice[];
  readonly menus: readonly FilterMenu[];
  readonly region: {
    readonly chosen: string | null;
    /** Shows the list of regions, or hides it. */
    readonly chooseHref: string;
    readonly clearHref: string;
    /** In the order of their tree; null while the list is not shown. */
    readonly choices: readonly (FilterChoice & { readonly depth: number })[] | null;
  };
  readonly now: { readonly href: string; readonly current: boolean };
  /** Takes all filters away; null when there are none. */
  readonly clearHref: string | null;
}

/** Everything the catalogue can be narrowed by: kinds in view, the rest in menus, each choice with its count. */
export function Filters({ filters }: { filters: FilterView }): JSX.Element {
  const { t } = useShell();
  const { kinds, menus, region, now, clearHref } = filters;
  return (
    <div class="stack-tight">
      <Chips label={t('catalogue.home.filters')}>
        {kinds.map((choice) => (
          <Chip key={choice.href} {...choice} />
        ))}
      </Chips>
      <div class="row filter-row">
        {menus.map((menu) => (
          <FilterList key={menu.name} menu={menu} />
        ))}
        <a
          class="button"
          href={region.chooseHref}
          aria-current={region.chosen === null ? undefined : 'true'}
          rel="nofollow"
        >
          <Icon name="globe" />
          <Face label={t('catalogue.filter.region')} chosen={region.chosen} />
        </a>
        <a class="button" href={now.href} aria-current={now.current ? 'true' : undefined} rel="nofollow">
          {now.current ? <Icon name="check" /> : null}
          {t('catalogue.filter.now')}
        </a>
        {clearHref ? <a href={clearHref}>{t('catalogue.filter.clear')}</a> : null}
      </div>
      {region.choices ? <Regions region={region} choices={region.choices} /> : null}
    </div>
  );
}

/** One filter as a menu of links. */
export function FilterList({ menu }: { menu: FilterMenu }): JSX.Element {
  const { times } = useShell();
  return (
    <Menu face={<Face label={menu.label} chosen={menu.chosen} />}>
      {menu.choices.map(({ label, href, count, current }) => (
        <a key={href} href={href} aria-current={current ? 'true' : undefined} rel="nofollow">
          <bdi class="grow">{label}</bdi>
          {count === undefined ? null : <span class="num quiet">{times.number(count)}</span>}
        </a>
      ))}
    </Menu>
  );
}

function Face({ label, chosen }: { label: string; chosen: string | null }): JSX.Element {
  return chosen === null ? (
    <span>{label}</span>
  ) : (
    <span>
      {label}: <bdi>{chosen}</bdi>
    </span>
  );
}

interface RegionsProps {
  readonly region: FilterView['region'];
  readonly choices: NonNullable<FilterView['region']['choices']>;
}

function Regions({ region, choices }: RegionsProps): JSX.Element {
  const { t, times } = useShell();
  return (
    <nav class="card stack-tight" aria-label={t('catalogue.filter.region')}>
      <p class="quiet">{t('catalogue.filter.region_hint')}</p>
      <ul class="plain region-choices">
        <li>
          <a href={region.clearHref} aria-current={region.chosen === null ? 'true' : undefined} rel="nofollow">
            {t('catalogue.filter.any_region')}
          </a>
        </li>
        {choices.map(({ label, href, count, current, depth }) => (
          <li key={href} class={depth > 0 ? 'region-inner' : undefined}>
            <a href={href} aria-current={current ? 'true' : undefined} rel="nofollow">
              <bdi>{label}</bdi>
            </a>{' '}
            <span class="num quiet">{times.number(count ?? 0)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
