import type { ComponentChildren, JSX } from 'preact';
import type { Hue } from '../../hue.js';

interface CardProps {
  readonly title?: ComponentChildren;
  /** Heading level of the title; 2 unless told. */
  readonly level?: 2 | 3;
  /** A link or a tag at the end of the title's line. */
  readonly beside?: ComponentChildren;
  /** The program's hue as a bar at the side. */
  readonly hue?: Hue;
  /** `flush` lets a list or a table reach the card's edges. */
  readonly flush?: boolean;
  readonly children: ComponentChildren;
}

/** White ground with one hairline: things that belong together. */
export function Card({ title, level = 2, beside, hue, flush, children }: CardProps): JSX.Element {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={`card${hue ? ` card-bar hue-${hue}` : ''}${flush ? ' card-flush' : ''}`}>
      {title ? (
        <div class="card-head">
          <Heading>{title}</Heading>
          {beside}
        </div>
      ) : null}
      {children}
    </section>
  );
}
