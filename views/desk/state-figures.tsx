import type { JSX } from 'preact';
import { KpiStrip, type Kpi } from '../components/kpi/kpi.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import { useShell } from '../shell.js';
import { listHref, type ListAsked } from './list-address.js';

const FIGURES = ['confirmed', 'waiting', 'offered', 'under_review'] as const;

/** A list without any filter. */
export const EVERYBODY: ListAsked = {
  state: null,
  search: '',
  sort: 'newest',
  region: null,
  institution: null,
  from: null,
  to: null,
  answered: null,
  columns: [],
};

interface StateFiguresProps {
  /** `/desk/offerings/:id` */
  readonly base: string;
  readonly asked?: ListAsked;
  /** Registrations by state; states without any may be left out. */
  readonly counts: Readonly<Partial<Record<RegistrationState, number>>>;
  /** Seats of the pool everyone takes; null where there is no limit or no one number. */
  readonly capacity: number | null;
}

/** The figures a desk begins with, each leading to the list behind it. */
export function StateFigures({ base, asked = EVERYBODY, counts, capacity }: StateFiguresProps): JSX.Element {
  const { t } = useShell();
  const figures = FIGURES.map((state): Kpi => ({
    figure: counts[state] ?? 0,
    label:
      state === 'confirmed' && capacity !== null ? t('desk.kpi.confirmed_of', { capacity }) : t(`desk.kpi.${state}`),
    href: listHref(base, asked, { state }),
    current: asked.state === state,
  }));
  return <KpiStrip label={t('desk.figures')} figures={figures} />;
}
