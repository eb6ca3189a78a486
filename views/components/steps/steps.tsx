import type { JSX } from 'preact';
import { useShell } from '../../shell.js';

interface StepsProps {
  /** Counts from 1. */
  readonly step: number;
  readonly names: readonly string[];
}

/** Where one is in a short series of screens. */
export function Steps({ step, names }: StepsProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="steps-bar">
      <p class="small">{t('shell.steps.of', { step, of: names.length })}</p>
      <ol class="steps">
        {names.map((name, index) => (
          <li
            class={index + 1 < step ? 'step step-done' : 'step'}
            key={name}
            aria-current={index + 1 === step ? 'step' : undefined}
          >
            {name}
          </li>
        ))}
      </ol>
    </div>
  );
}
