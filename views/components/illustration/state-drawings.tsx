import type { JSX } from 'preact';

/** Drawings for empty lists and lost ways, in the interactive colour. */
export const STATE_DRAWINGS = {
  list: () => (
    <>
      <rect class="art-fill" x="66" y="24" width="108" height="120" rx="10" />
      <rect x="66" y="24" width="108" height="120" rx="10" />
      <rect class="art-solid" x="98" y="14" width="44" height="20" rx="6" />
      <path class="art-thin" d="M110 62h44M110 88h44M110 114h30" />
      <path d="M82 62l5 5 9-10M82 88l5 5 9-10" />
      <circle class="art-thin" cx="88" cy="114" r="6" />
    </>
  ),
  people: () => (
    <>
      <circle class="art-solid" cx="120" cy="56" r="20" />
      <path class="art-fill" d="M78 136c2-32 20-48 42-48s40 16 42 48z" />
      <path d="M78 136c2-32 20-48 42-48s40 16 42 48z" />
      <circle class="art-thin" cx="58" cy="70" r="14" />
      <circle class="art-thin" cx="182" cy="70" r="14" />
      <path class="art-thin" d="M30 136c0-24 10-38 28-40M210 136c0-24-10-38-28-40" />
    </>
  ),
  search: () => (
    <>
      <circle class="art-fill" cx="108" cy="72" r="44" />
      <circle cx="108" cy="72" r="44" />
      <path d="M141 104l36 36" />
      <path class="art-thin" d="M88 66h40M88 80h24" />
    </>
  ),
  calendar: () => (
    <>
      <rect class="art-fill" x="58" y="32" width="124" height="104" rx="10" />
      <rect x="58" y="32" width="124" height="104" rx="10" />
      <path d="M58 62h124M88 20v22M152 20v22" />
      <path class="art-thin" d="M80 82h16M112 82h16M144 82h16M80 110h16" />
      <path class="art-solid" d="M112 100h18v18h-18z" />
    </>
  ),
  letter: () => (
    <>
      <rect class="art-fill" x="48" y="40" width="144" height="92" rx="10" />
      <rect x="48" y="40" width="144" height="92" rx="10" />
      <path d="M50 46l70 50 70-50" />
      <path class="art-thin" d="M52 128l50-42M188 128l-50-42" />
      <circle class="art-solid" cx="190" cy="42" r="13" />
    </>
  ),
  lost: () => (
    <>
      <path
        class="art-thin"
        d="M40 24v120M80 24v120M120 24v44M160 24v120M200 24v120M28 44h184M28 84h72M140 84h72M28 124h184"
      />
      <path d="M80 150c0-30 40-22 40-50 0-12-4-20-12-24" />
      <path class="art-solid" d="M108 76c-12-2-18-10-16-22 12 2 18 10 16 22z" />
      <path class="art-fill" d="M118 108c12 0 20 6 20 18-12 1-20-6-20-18z" />
    </>
  ),
  locked: () => (
    <>
      <path d="M92 72V52c0-18 12-30 28-30s28 12 28 30v20" />
      <rect class="art-fill" x="76" y="72" width="88" height="68" rx="10" />
      <rect x="76" y="72" width="88" height="68" rx="10" />
      <circle class="art-solid" cx="120" cy="100" r="8" />
      <path d="M120 108v14" />
    </>
  ),
  done: () => (
    <>
      <circle class="art-fill" cx="120" cy="80" r="52" />
      <circle cx="120" cy="80" r="52" />
      <path class="art-strong" d="M96 82l17 17 32-36" />
      <path class="art-thin" d="M44 52l-10-6M40 84H28M196 52l10-6M200 84h12M52 118l-9 6M188 118l9 6M120 14V4" />
    </>
  ),
} as const satisfies Record<string, () => JSX.Element>;
