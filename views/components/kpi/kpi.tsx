import type { JSX } from 'preact';
import { useShell } from '../../shell.js';

export interface Kpi {
  readonly figure: number;
  readonly label: string;
  /** The list behind the figure. */
  readonly href?: string;
  readonly current?: boolean;
}

/** The figures a desk begins with; each leads to the list behind it. */
export function KpiStrip({ label, figures }: { label: string; figures: readonly Kpi[] }): JSX.Element {
  return (
    <nav class="card card-flush kpis" aria-label={label}>
      {figures.map((kpi) => (
        <KpiCell key={kpi.label} {...kpi} />
      ))}
    </nav>
  );
}

function KpiCell({ figure, label, href, current }: Kpi): JSX.Element {
  const { times } = useShell();
  const words = (
    <>
      <b class="num">{times.number(figure)}</b> <span class="small">{label}</span>
    </>
  );
  return href ? (
    <a class="kpi" href={href} aria-current={current ? 'true' : undefined}>
      {words}
    </a>
  ) : (
    <span class="kpi">{words}</span>
  );
}
