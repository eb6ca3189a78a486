import { h, type ComponentChild, type ComponentType } from 'preact';
import type { Variables } from '../../kernel/domain-error.js';

/** What surrounds a page's view: its tab title (already translated) and, where it is not 200, its status. */
export interface PageOptions {
  readonly title: string;
  readonly status?: number;
  /** One sentence for share cards and search engines. */
  readonly description?: string;
  /** `print` is a page made for paper: tickets, sheets, lists. */
  readonly layout?: 'site' | 'print';
  /** The same for everybody who is not signed in, so it need not be made for each; its props are plain data. */
  readonly shared?: boolean;
}

/** A page to be rendered by the interceptor. Controllers make it with `page()`. */
export class Page {
  constructor(
    /** The view with its props, made when the page is rendered. */
    readonly content: () => ComponentChild,
    readonly options: PageOptions,
    /** All that a shared page says, in one text; null for any other page. */
    readonly shared: string | null = null,
  ) {}
}

/** The answer of a GET, and of a form that failed (`status: 422`): a view, its props, its title. */
export function page<Props extends object>(view: ComponentType<Props>, props: Props, options: PageOptions): Page {
  const shared = options.shared ? JSON.stringify([view.name, props, options]) : null;
  return new Page(() => h<Props>(view, props), options, shared);
}

/**
 * A page that is the same for everybody who is not signed in, whose props are dear to make: they are only made when no
 * copy of it is kept. `stamp` is another text whenever the props would be others.
 */
export function stampedPage<Props extends object>(
  view: ComponentType<Props>,
  stamp: string,
  make: () => Props,
  options: Omit<PageOptions, 'shared'>,
): Page {
  const shared = JSON.stringify([view.name, stamp, options]);
  return new Page(() => h<Props>(view, make()), options, shared);
}

/** One line shown at the top of the next page. */
export interface FlashMessage {
  readonly kind: 'ok' | 'info' | 'stop';
  readonly key: string;
  readonly variables?: Variables;
}

/** A 303 to an own path. Controllers make it with `seeOther()`. */
export class SeeOther {
  constructor(
    readonly path: string,
    readonly flash: FlashMessage | null,
  ) {}
}

/** The answer of a POST that worked: on to `path` (an own path, else the home page), with a line to show there. */
export function seeOther(path: string, flash?: FlashMessage): SeeOther {
  return new SeeOther(path, flash ?? null);
}
