import type { ComponentChildren, JSX } from 'preact';
import { BrandMark } from '../components/brand/brand.js';

/** A page with one thing to do: a narrow card in the middle. */
export function Doorway({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="wrap page doorway">
      <div class="card stack-loose">
        <BrandMark />
        {children}
      </div>
    </div>
  );
}
