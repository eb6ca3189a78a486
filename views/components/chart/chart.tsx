import type { JSX } from 'preact';
import { useShell } from '../../shell.js';

export interface Bar {
  /** "Mon 2 Nov 2026" */
  readonly label: string;
  readonly value: number;
}

interface BarChartProps {
  readonly title: string;
  /** One sentence that says what the picture shows, for who cannot see it. */
  readonly description: string;
  /** The heads of the table beside the picture. */
  readonly heads: readonly [label: string, value: string];
  readonly bars: readonly Bar[];
  readonly id: string;
}

const WIDTH = 600;
const HEIGHT = 160;

/** A bar chart drawn on the server, with the same figures as a table under it. */
export function BarChart({ title, description, heads, bars, id }: BarChartProps): JSX.Element {
  const { t, times } = useShell();
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const step = WIDTH / Math.max(1, bars.length);
  const height = (value: number) => Math.round((value / Math.max(1, most)) * (HEIGHT - 20) * 10) / 10;
  const first = bars[0];
  const last = bars.at(-1);
  return (
    <figure class="chart">
      <svg
        class="chart-picture"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        preserveAspectRatio="none"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        <path class="chart-guide" d={`M0 20H${WIDTH}M0 ${20 + (HEIGHT - 20) / 2}H${WIDTH}`} />
        {bars.map(({ label, value }, index) => (
          <rect
            key={label}
            class="chart-bar"
            x={Math.round((index + 0.15) * step)}
            y={HEIGHT - height(value)}
            width={Math.max(1, Math.round(step * 0.7))}
            height={height(value)}
            rx="3"
          />
        ))}
        <path class="chart-ground" d={`M0 ${HEIGHT}H${WIDTH}`} />
      </svg>
      <figcaption>
        <p class="chart-ends small num">
          <span>{first?.label}</span>
          <span>{t('shell.chart.most', { most })}</span>
          <span>{last?.label}</span>
        </p>
        <details class="chart-table">
          <summary>{t('shell.chart.as_table')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{heads[0]}</th>
                <th scope="col" class="end">
                  {heads[1]}
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ label, value }) => (
                <tr key={label}>
                  <td>{label}</td>
                  <td class="end num">{times.number(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}
