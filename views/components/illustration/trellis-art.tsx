import type { JSX } from 'preact';
import type { Hue } from '../../hue.js';

/** Where each program grows on the trellis of the home page. */
const NODES: readonly { hue: Hue; x: number; y: number; icon: string }[] = [
  { hue: 'base', x: 120, y: 300, icon: 'M-16 12h32M-12 12V-2M-4 12V-2M4 12V-2M12 12V-2M-16-4L0-14 16-4z' },
  {
    hue: 'academy',
    x: 280,
    y: 260,
    icon: 'M0 12c-5-4-10-5-16-4v-18c6-1 11 0 16 4 5-4 10-5 16-4V8c-6-1-11 0-16 4zM0-6v18',
  },
  { hue: 'fest', x: 120, y: 180, icon: 'M-6-8l-9 8 9 8M6-8l9 8-9 8M3-12l-6 24' },
  {
    hue: 'contest',
    x: 320,
    y: 140,
    icon: 'M-9-13H9c0 12-3 18-9 18s-9-6-9-18zM-9-9h-6c0 6 2 9 7 10M9-9h6c0 6-2 9-7 10M0 5v6M-7 14c1-3 4-3 7-3s6 0 7 3z',
  },
  {
    hue: 'innovation',
    x: 200,
    y: 80,
    icon: 'M0-15c-8 0-12 6-12 12 0 7 6 8 7 14h10c1-6 7-7 7-14 0-6-4-12-12-12zM-5 15H5',
  },
];

/** The picture of the home page: five programs grow on one trellis. Decoration. */
export function TrellisArt(): JSX.Element {
  return (
    <svg class="trellis-art" viewBox="0 0 440 400" width="440" height="400" aria-hidden="true" focusable="false">
      <path
        class="trellis-lattice"
        d="M40 24v360M120 8v384M200 8v384M280 8v384M360 24v360M16 80h400M8 140h424M8 200h424M8 260h424M16 320h400"
      />
      <path
        class="trellis-vine"
        d="M200 396c0-40-80-40-80-96M200 396c0-60 80-70 80-136M132 270c8-50-16-50-12-90M280 260c0-50 40-60 40-120M272 230c-10-70-72-70-72-150M120 180c-4-50-40-50-44-96M320 140c4-40 30-40 34-76"
      />
      <path
        class="trellis-leaf"
        d="M160 354c-20 2-30-8-30-26 20-2 30 8 30 26zM240 330c0-18 10-28 30-27 0 18-12 28-30 27zM128 232c16-6 28 0 32 16-16 6-28 0-32-16zM296 196c20 4 26 14 22 30-18-3-26-14-22-30zM228 150c-18 4-30-2-32-20 18-4 30 4 32 20zM100 138c-4-18 4-28 20-32 6 16-2 28-20 32zM76 84c-14-8-16-20-8-32 14 8 16 20 8 32zM354 64c-4-16 4-26 18-30 4 16-4 26-18 30zM334 104c16-4 28 2 32 16-16 6-28 0-32-16zM84 112c-16 2-26-6-28-20 16-2 26 6 28 20z"
      />
      {NODES.map(({ hue, x, y, icon }) => (
        <g key={hue} class={`trellis-node hue-${hue}`} transform={`translate(${x} ${y})`}>
          <circle class="trellis-disc" r="34" />
          <path class="trellis-icon" d={icon} />
        </g>
      ))}
    </svg>
  );
}
