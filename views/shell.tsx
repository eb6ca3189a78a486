import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Instant } from '../src/kernel/clock.js';
import type { Variables } from '../src/kernel/domain-error.js';
import type { Locale } from '../src/kernel/locale.js';
import type { MessageKey } from './message-key.js';

/** Looks a message up in the reader's catalogue and fills its ICU variables. */
export type Translate = (key: MessageKey, variables?: Variables) => string;

/** A deadline in words: the opening's zone first, the reader's own time when it differs, and how far away it is. */
export interface DeadlineWords {
  /** "Fri 4 Dec 2026, 23:59 Shanghai" */
  readonly text: string;
  /** "your time 18:59", or null when the reader's zone is unknown or shows the same time. */
  readonly yours: string | null;
  /** For `<time datetime>`. */
  readonly iso: string;
  /** "in 8 days", "2 hours ago" */
  readonly left: string;
}

/** Dates and figures in the reader's language. Instants are epoch milliseconds, zones IANA names. */
export interface Times {
  deadline(at: Instant, zone: string): DeadlineWords;
  /** "Sat 12 Dec 2026" */
  day(at: Instant, zone?: string | null): string;
  /** "Sat 12 Dec 2026, 09:00" */
  dayTime(at: Instant, zone?: string | null): string;
  /** "09:00" */
  time(at: Instant, zone?: string | null): string;
  /** "3 days ago" */
  relative(at: Instant): string;
  /** "12,345"; with `digits`, exactly so many after the point. */
  number(value: number, digits?: number): string;
  /** "Shanghai" */
  city(zone: string): string;
}

export interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

export interface Flash {
  readonly kind: 'ok' | 'info' | 'stop';
  readonly text: string;
}

/** How the office presents itself. Addresses of pictures and style sheets are ours. */
export interface SiteFace {
  readonly tagline: string;
  readonly logo: string | null;
  readonly icon: { readonly href: string; readonly type: string } | null;
  readonly theme: string | null;
  /** The languages a reader may choose from. */
  readonly locales: readonly Locale[];
  /** Where to write to: a mail address. */
  readonly contact: string | null;
  /** Another text whenever something above, or the name, is another. */
  readonly stamp: string;
}

/** Everything a view may know besides its own props. `platform/http` fills one per request. */
export interface Shell {
  readonly t: Translate;
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly zone: string | null;
  readonly now: Instant;
  readonly times: Times;
  /** Path and query of this page, as the browser asked for it. */
  readonly path: string;
  readonly siteName: string;
  readonly site: SiteFace;
  readonly person: { readonly name: string; readonly initials: string } | null;
  readonly nav: readonly NavLink[];
  readonly flash: Flash | null;
  readonly demo: boolean;
  readonly grantsDesk: boolean;
  readonly grantsAdmin: boolean;
  /** A fresh idempotency key, one per form on the page. */
  formKey(): string;
  /** The address of a file in `public/`, with its version: `asset('trellis.css')`. */
  asset(path: string): string;
}

export const ShellContext = createContext<Shell | null>(null);

/** The shell of the page being rendered. Throws outside one: a view without a shell is a mistake of ours. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('A view was rendered without its shell');
  return shell;
}
