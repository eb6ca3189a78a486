import type { MessageKey } from '../../../views/message-key.js';
import type { Shell } from '../../../views/shell.js';

/** A way in the site's header. `for` says who is shown it; what they may do there is asked again there. */
export interface Way {
  readonly href: string;
  readonly label: MessageKey;
  readonly for: 'everyone' | 'signed_in' | 'desk' | 'admin' | 'gate';
  /** Other addresses whose pages belong to this way. */
  readonly also?: readonly string[];
  /** The name of the `WayGate` that must be open, where it is for `gate`. */
  readonly gate?: string;
}

/** The ways of this portal, in order: given by whoever puts its modules together. */
export abstract class Navigation {
  abstract readonly ways: readonly Way[];
}

/** The ways one reader is shown; the longest address that the page stands under is the current one. */
export function navFor(
  ways: readonly Way[],
  shell: Pick<Shell, 't' | 'path' | 'person' | 'grantsDesk' | 'grantsAdmin'>,
  openGates: readonly string[] = [],
): Shell['nav'] {
  const shown = ways.filter((way) => {
    if (way.for === 'desk') return shell.grantsDesk;
    if (way.for === 'admin') return shell.grantsAdmin;
    if (way.for === 'gate') return openGates.includes(way.gate ?? '');
    return way.for === 'everyone' || shell.person !== null;
  });
  const path = shell.path.split('?')[0] ?? '/';
  const [current] = shown
    .flatMap((way) => [way.href, ...(way.also ?? [])].map((address) => ({ way, address })))
    .filter(({ address }) => path === address || (address !== '/' && path.startsWith(`${address}/`)))
    .sort((left, right) => right.address.length - left.address.length);
  return shown.map((way) => ({ href: way.href, label: shell.t(way.label), current: way === current?.way }));
}
