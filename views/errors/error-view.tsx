import type { ComponentChildren, JSX } from 'preact';
import { Illustration, type Picture } from '../components/illustration/illustration.js';

interface ErrorViewProps {
  readonly picture: Picture;
  readonly title: string;
  /** What happened, in a sentence. */
  readonly reason: string;
  /** What to do now. */
  readonly children: ComponentChildren;
}

/** Every error page: a drawing, what happened, and a way on. */
export function ErrorView({ picture, title, reason, children }: ErrorViewProps): JSX.Element {
  return (
    <div class="wrap wrap-narrow page error-page stack">
      <Illustration picture={picture} />
      <h1>{title}</h1>
      <p class="lead">{reason}</p>
      <div class="row">{children}</div>
    </div>
  );
}
