import type { JSX } from 'preact';
import { useShell } from '../../shell.js';

export interface ChangeView {
  readonly key: string;
  readonly label: string;
  /** In words; null where nothing was, or nothing is any more. */
  readonly before: string | null;
  readonly after: string | null;
  /** Numbers and addresses are written from left to right in every language. */
  readonly dir?: 'ltr' | 'auto';
}

/** What was and what is instead, line by line; said in words too, for who hears the page. */
export function Changes({ changes }: { changes: readonly ChangeView[] }): JSX.Element {
  return (
    <dl class="changes">
      {changes.map(({ key, label, before, after, dir = 'auto' }) => (
        <div class="change" key={key}>
          <dt dir="auto">{label}</dt>
          <dd>
            <Said words={before} dir={dir} was /> <span class="change-arrow" aria-hidden="true" />{' '}
            <Said words={after} dir={dir} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What was not answered is said, and not crossed out. */
function Said({ words, dir, was }: { words: string | null; dir: 'ltr' | 'auto'; was?: boolean }): JSX.Element {
  const { t } = useShell();
  const Mark = words === null ? 'span' : was ? 'del' : 'ins';
  return (
    <Mark class={words === null ? 'quiet' : undefined}>
      <span class="unseen">{t(was ? 'changes.was' : 'changes.is')} </span>
      <span dir={words === null ? undefined : dir}>{words ?? t('changes.nothing')}</span>
    </Mark>
  );
}
