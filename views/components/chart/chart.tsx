import type { JSX } from 'preact';
import { useShell } from '../../shell.js';

export interface Bar {
  /** "Mon 2 Nov 2026" */
  readonly label: string;
  readonly value: number;
  /** The list behind the bar. */
  readonly href?: string;
}

interface BarChartProps {
  readonly title: string;
  /** One sentence that says what the picture shows, for who cannot see it. */
  readonly description: string;
  /** The heads of the table beside the picture. */
  readonly heads: readonly [label: string, value: string];
  readonly bars: readonly Bar[];
  readonly id: string;
  /** `columns` for time, which goes along; `rows` for things with names. */
  readonly shape?: 'columns' | 'rows';
}

const WIDTH = 600;
const HEIGHT = 160;

/** Every chart of the portal: drawn on the server, with the same figures as a table. Colours are the style sheet's. */
export function BarChart(props: BarChartProps): JSX.Element {
  return props.shape === 'rows' ? <Rows {...props} /> : <Columns {...props} />;
}

function Columns({ title, description, heads, bars, id }: BarChartProps): JSX.Element {
  const { t } = useShell();
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const step = WIDTH / Math.max(1, bars.length);
  const height = (value: number) => Math.round((value / Math.max(1, most)) * (HEIGHT - 20) * 10) / 10;
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
          <span>{bars[0]?.label}</span>
          <span>{t('shell.chart.most', { most })}</span>
          <span>{bars.at(-1)?.label}</span>
        </p>
        <details class="chart-table">
          <summary>{t('shell.chart.as_table')}</summary>
          <Figures heads={heads} bars={bars} />
        </details>
      </figcaption>
    </figure>
  );
}

/** Names are words and stay words: the table itself is the chart, with a bar in each of its rows. */
function Rows({ title, description, heads, bars, id }: BarChartProps): JSX.Element {
  return (
    <figure class="chart" aria-labelledby={`${id}-text`}>
      <figcaption class="unseen" id={`${id}-text`}>
        {title}: {description}
      </figcaption>
      <Figures heads={heads} bars={bars} pictured />
    </figure>
  );
}

function Figures({
  heads,
  bars,
  pictured = false,
}: Pick<BarChartProps, 'heads' | 'bars'> & { pictured?: boolean }): JSX.Element {
  const { times } = useShell();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table class={pictured ? 'chart-rows' : undefined}>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col" class="end">
            {heads[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value, href }) => (
          <tr key={label}>
            <td>
              <span dir="auto">{href ? <a href={href}>{label}</a> : label}</span>
              {pictured ? <Strip share={value / most} /> : null}
            </td>
            <td class="end num">{times.number(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Strip({ share }: { share: number }): JSX.Element {
  return (
    <svg class="chart-strip" viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="chart-trough" width={WIDTH} height="8" rx="4" />
      <rect class="chart-bar" width={Math.round(share * WIDTH)} height="8" rx="4" />
    </svg>
  );
}
