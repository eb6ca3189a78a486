import type { JSX } from 'preact';
import { useShell } from '../../shell.js';

export interface ChangeView {
  readonly key: string;
  readonly label: string;
  /** In words; null where nothing was, or nothing is any more. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What was and what is instead, line by line; said in words too, for who hears the page. */
export function Changes({ changes }: { changes: readonly ChangeView[] }): JSX.Element {
  const { t } = useShell();
  return (
    <dl class="changes">
      {changes.map(({ key, label, before, after }) => (
        <div class="change" key={key}>
          <dt dir="auto">{label}</dt>
          <dd>
            <del>
              <span class="unseen">{t('changes.was')} </span>
              <span dir="auto">{before ?? t('changes.nothing')}</span>
            </del>{' '}
            <span class="change-arrow" aria-hidden="true" />{' '}
            <ins>
              <span class="unseen">{t('changes.is')} </span>
              <span dir="auto">{after ?? t('changes.nothing')}</span>
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
