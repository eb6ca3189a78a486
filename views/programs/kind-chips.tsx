import type { JSX } from 'preact';
import { Chip, Chips } from '../components/chip/chip.js';
import type { OfferingKind } from '../components/offering-card/offering-state.js';
import { useShell } from '../shell.js';

interface KindChipsProps {
  readonly counts: readonly { readonly kind: OfferingKind; readonly count: number }[];
  readonly kind: OfferingKind | null;
  readonly words: string;
  readonly path: string;
}

/** Filters by kind as links, each with what is behind it. */
export function KindChips({ counts, kind, words, path }: KindChipsProps): JSX.Element {
  const { t } = useShell();
  const href = (to: OfferingKind | null) => {
    const query = new URLSearchParams({ ...(words ? { q: words } : {}), ...(to ? { kind: to } : {}) }).toString();
    return `${path}${query ? `?${query}` : ''}#open`;
  };
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Chips label={t('catalogue.home.filters')}>
      <Chip href={href(null)} label={t('catalogue.home.all')} count={all} current={kind === null} />
      {counts.map((entry) => (
        <Chip
          key={entry.kind}
          href={href(entry.kind)}
          label={t(`catalogue.kinds.${entry.kind}`)}
          count={entry.count}
          current={entry.kind === kind}
        />
      ))}
    </Chips>
  );
}
