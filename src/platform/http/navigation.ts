import type { MessageKey } from '../../../views/message-key.js';
import type { Shell } from '../../../views/shell.js';

/** A way in the site's header. `for` says who is shown it; what they may do there is asked again there. */
export interface Way {
  readonly href: string;
  readonly label: MessageKey;
  readonly for: 'everyone' | 'signed_in' | 'desk' | 'admin';
}

/** The ways of this portal, in order: given by whoever puts its modules together. */
export abstract class Navigation {
  abstract readonly ways: readonly Way[];
}

/** The ways one reader is shown; the longest address that the page stands under is the current one. */
export function navFor(
  ways: readonly Way[],
  shell: Pick<Shell, 't' | 'path' | 'person' | 'grantsDesk' | 'grantsAdmin'>,
): Shell['nav'] {
  const shown = ways.filter((way) => {
    if (way.for === 'desk') return shell.grantsDesk;
    if (way.for === 'admin') return shell.grantsAdmin;
    return way.for === 'everyone' || shell.person !== null;
  });
  const path = shell.path.split('?')[0] ?? '/';
  const current = shown
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((left, right) => right.href.length - left.href.length)[0];
  return shown.map((way) => ({ href: way.href, label: shell.t(way.label), current: way === current }));
}
