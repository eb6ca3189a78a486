import type { ComponentChildren, JSX } from 'preact';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface Look {
  /** One primary button on a page. */
  readonly kind?: ButtonKind;
  readonly children: ComponentChildren;
}

interface ButtonProps extends Look {
  /** Sent with the form, when a form has more than one button. */
  readonly name?: string;
  readonly value?: string;
  /** Sends the form to another address. */
  readonly formAction?: string;
  /** The words for a screen reader when the visible ones do not stand alone. */
  readonly label?: string;
  /** The id of the form it submits, when it stands outside of it. */
  readonly form?: string;
}

const look = (kind: ButtonKind = 'plain') => (kind === 'plain' ? 'button' : `button button-${kind}`);

/** Submits its form. The words are a verb with an object. */
export function Button({ kind, name, value, formAction, label, form, children }: ButtonProps): JSX.Element {
  return (
    <button
      type="submit"
      class={look(kind)}
      name={name}
      value={value}
      formaction={formAction}
      aria-label={label}
      form={form}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  kind,
  href,
  label,
  download,
  children,
}: Look & { href: string; label?: string; download?: boolean }): JSX.Element {
  return (
    <a class={look(kind)} href={href} aria-label={label} download={download}>
      {children}
    </a>
  );
}
