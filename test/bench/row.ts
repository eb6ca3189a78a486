/** How much of it: a smoke run, or figures to write down. */
export interface Size {
  readonly quick: boolean;
}

/** One line of the table. */
export interface Row {
  readonly work: string;
  readonly measured: string;
  /** What it was measured against, in the same run; "-" where the target is a figure of its own. */
  readonly yardstick: string;
  /** Measured by yardstick. */
  readonly ratio: number | null;
  readonly target: string;
  /** Whether the target was reached; null where there is none. */
  readonly met: boolean | null;
}

const HEADS = ['work', 'measured', 'yardstick', 'ratio', 'target', ''] as const;

/** The table, in the form the guide keeps it in. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ work, measured, yardstick, ratio, target, met }) => {
    const times = ratio === null ? '-' : `${ratio.toFixed(2)} x`;
    return [work, measured, yardstick, times, target, met === null ? '' : met ? 'met' : 'missed'];
  });
  const all = [[...HEADS], HEADS.map(() => '---'), ...cells];
  return all.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** The middle one: a neighbour's minute on a shared machine spoils one round, not the figure. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
