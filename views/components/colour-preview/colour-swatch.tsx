import type { JSX } from 'preact';

/** A colour with its name in digits, which says the same to who cannot see it. */
export function ColourSwatch({ colour }: { colour: string }): JSX.Element {
  return (
    <span class="nowrap">
      <svg class="colour-swatch" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <rect x="1" y="1" width="22" height="22" rx="6" fill={colour} />
      </svg>{' '}
      <code dir="ltr">{colour}</code>
    </span>
  );
}
