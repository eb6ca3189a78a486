import type { JSX } from 'preact';

/** Two letters of a name in a circle. Decoration: the name stands beside it. */
export function Avatar({ initials }: { initials: string }): JSX.Element {
  return (
    <span class="avatar" aria-hidden="true">
      {initials}
    </span>
  );
}
