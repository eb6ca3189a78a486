import type { JSX } from 'preact';
import { pageCount, type PageOf } from '../../../src/kernel/page-of.js';
import { useShell } from '../../shell.js';

interface PaginationProps {
  readonly list: PageOf<unknown>;
  /** The address of page n, with the filters kept. */
  readonly href: (page: number) => string;
}

/** "1–50 of 561" and the way on. Nothing under an empty list, which has words of its own. */
export function Pagination({ list, href }: PaginationProps): JSX.Element | null {
  const { t } = useShell();
  if (list.total === 0) return null;
  const first = (list.page - 1) * list.size + 1;
  const last = Math.min(list.total, list.page * list.size);
  return (
    <nav class="pagination" aria-label={t('shell.pages.label')}>
      <span class="small num">{t('shell.pages.shown', { first, last, total: list.total })}</span>
      <span class="row">
        {list.page > 1 ? (
          <a href={href(list.page - 1)} rel="prev">
            {t('shell.pages.previous')}
          </a>
        ) : null}
        {list.page < pageCount(list) ? (
          <a href={href(list.page + 1)} rel="next">
            {t('shell.pages.next')}
          </a>
        ) : null}
      </span>
    </nav>
  );
}
