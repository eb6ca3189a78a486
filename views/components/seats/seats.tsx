import type { JSX } from 'preact';
import { useShell } from '../../shell.js';

export interface SeatCount {
  readonly taken: number;
  /** null: no limit. */
  readonly capacity: number | null;
  readonly waiting: number;
}

/** How full it is, in words and as a bar: "38 of 45 places taken, 7 left". */
export function Seats({ taken, capacity, waiting }: SeatCount): JSX.Element {
  const { t, times } = useShell();
  if (capacity === null) return <p class="small num">{t('shell.seats.unlimited', { taken })}</p>;
  const left = Math.max(0, capacity - taken);
  const full = left === 0 || waiting > 0;
  const said = full ? t('shell.seats.all_taken', { capacity }) : t('shell.seats.taken', { taken, capacity });
  return (
    <div class="seats">
      <p class="seats-words small num">
        <span>{said}</span>
        <b>{full ? t('shell.seats.waiting', { waiting }) : t('shell.seats.left', { left })}</b>
      </p>
      <meter
        class={full ? 'seats-full' : undefined}
        min={0}
        max={Math.max(1, capacity)}
        value={full ? Math.max(1, capacity) : taken}
        aria-label={said}
      >
        {times.number(taken)}
      </meter>
    </div>
  );
}
