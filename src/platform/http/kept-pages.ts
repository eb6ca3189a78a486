import { Injectable } from '@nestjs/common';
import type { Shell } from '../../../views/shell.js';
import { MINUTE } from '../../kernel/clock.js';
import type { MadePage } from './made-page.js';
import type { Page } from './page.js';

const MOST = 32;

/**
 * Pages already made for strangers, by everything that went into them: a change in the database is a change of the
 * props, so nobody sees an old page. Rendering fifty cards takes ten times as long as reading them.
 */
@Injectable()
export class KeptPages {
  private readonly pages = new Map<string, MadePage>();

  /** What to find a page by; null for one that was not said to be the same for everybody, or is not here. */
  keyOf(page: Page, shell: Shell): string | null {
    if (page.shared === null || shell.person !== null || shell.flash !== null) return null;
    // Within a minute no "in 5 minutes" changes.
    return [shell.locale, shell.zone, Math.floor(shell.now / MINUTE), shell.path, shell.site.stamp, page.shared].join(
      '\n',
    );
  }

  find(key: string): MadePage | undefined {
    const page = this.pages.get(key);
    if (page) this.keep(key, page);
    return page;
  }

  /** Keeps it, as the last to be forgotten. */
  keep(key: string, page: MadePage): void {
    this.pages.delete(key);
    this.pages.set(key, page);
    const oldest = this.pages.size > MOST ? this.pages.keys().next().value : undefined;
    if (oldest !== undefined) this.pages.delete(oldest);
  }
}
