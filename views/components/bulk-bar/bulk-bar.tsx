import type { ComponentChildren, JSX } from 'preact';

interface BulkBarProps {
  /** The id of the form that the boxes of the table belong to. */
  readonly form: string;
  /** Where what will happen is shown before it happens. */
  readonly action: string;
  readonly label: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** A box that takes everything the filter finds, not only what is on this page; null where this page is all. */
  readonly everything: { readonly name: string; readonly label: string } | null;
  /** Buttons: what can be done. */
  readonly children: ComponentChildren;
}

/** What can be done to the chosen rows. A form that goes to a preview, so it works without script. */
export function BulkBar({ form, action, label, hidden, everything, children }: BulkBarProps): JSX.Element {
  return (
    <form class="bulk-bar" id={form} method="get" action={action} aria-label={label} data-bulk>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <strong data-bulk-words>{label}</strong>
      {everything ? (
        <label>
          <input type="checkbox" name={everything.name} value="yes" />
          {everything.label}
        </label>
      ) : null}
      <span class="row">{children}</span>
    </form>
  );
}
