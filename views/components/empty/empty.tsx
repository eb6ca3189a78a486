import type { ComponentChildren, JSX } from 'preact';
import { Illustration, type Picture } from '../illustration/illustration.js';

interface EmptyProps {
  readonly picture: Picture;
  /** What will appear here. */
  readonly title: string;
  /** How to start it. */
  readonly children?: ComponentChildren;
}

/** An empty list says what will appear here and how to start it. */
export function Empty({ picture, title, children }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      <Illustration picture={picture} />
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}
