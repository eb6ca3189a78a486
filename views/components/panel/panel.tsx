import type { ComponentChildren, JSX } from 'preact';
import { useShell } from '../../shell.js';

interface PanelProps {
  /** What stands on the closed panel. */
  readonly face: string;
  /** How much of it is in use now. */
  readonly count?: number;
  readonly children: ComponentChildren;
}

/** Fields behind a button: filters, columns. Opens without script; the script only closes it again on Escape. */
export function Panel({ face, count = 0, children }: PanelProps): JSX.Element {
  const { times } = useShell();
  return (
    <details class="panel" data-menu>
      <summary class="button">
        {face}
        {count > 0 ? <span class="panel-count num">{times.number(count)}</span> : null}
      </summary>
      <div class="panel-body">{children}</div>
    </details>
  );
}

interface PanelFormProps {
  readonly action: string;
  readonly label: string;
  /** What stays as it is: the rest of the list's address. */
  readonly keep: readonly (readonly [name: string, value: string])[];
  readonly children: ComponentChildren;
}

/** A form that goes to an address: what it asks stands in the URL. */
export function PanelForm({ action, label, keep, children }: PanelFormProps): JSX.Element {
  return (
    <form method="get" action={action} aria-label={label}>
      {keep.map(([name, value]) => (
        <input type="hidden" key={`${name}=${value}`} name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
