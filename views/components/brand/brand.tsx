import type { JSX } from 'preact';

/** The mark: a vine that climbs a trellis. The same drawing as `public/favicon.svg`. */
export function BrandMark(): JSX.Element {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect class="brand-tile" width="32" height="32" rx="8" />
      <path class="brand-lattice" d="M9 5v22M16 5v22M23 5v22M5 11h22M5 21h22" />
      <path class="brand-vine" d="M9 27c0-6 7-5 7-11s7-5 7-11" />
      <path
        class="brand-leaf"
        d="M16 17c-4.500.500-6.500-1.500-6.500-5.500 4.500-.500 6.500 1.500 6.500 5.500zM17 15c0-3.500 2-5.500 6.500-5 0 4-2 5.500-6.500 5z"
      />
    </svg>
  );
}
