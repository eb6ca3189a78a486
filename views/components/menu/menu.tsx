import type { ComponentChildren, JSX } from 'preact';

interface MenuProps {
  /** What stands on the closed menu. */
  readonly face: ComponentChildren;
  /** Said instead of the face, when the face is a picture. */
  readonly label?: string;
  readonly look?: 'button' | 'bare';
  readonly children: ComponentChildren;
}

/** Opens without script. The script only closes it again on Escape or a tap elsewhere. */
export function Menu({ face, label, look = 'button', children }: MenuProps): JSX.Element {
  return (
    <details class="menu" data-menu>
      <summary class={look === 'button' ? 'button' : 'menu-face'}>
        {face}
        {label ? <span class="unseen">{label}</span> : null}
      </summary>
      <div class="menu-list">{children}</div>
    </details>
  );
}
