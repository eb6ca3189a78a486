import type { JSX } from 'preact';
import { useShell } from '../../shell.js';
import { Icon } from '../icon/icon.js';

interface SearchProps {
  readonly action: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly name?: string;
  /** Filters that stay as they are; pairs where a name comes more than once. */
  readonly keep?: Readonly<Record<string, string>> | readonly (readonly [name: string, value: string])[];
  readonly look?: 'large';
}

/** Searches by URL: the form is a GET. */
export function Search({ action, label, placeholder, value, name = 'q', keep = {}, look }: SearchProps): JSX.Element {
  const { t } = useShell();
  return (
    <form class={look ? 'search search-large' : 'search'} role="search" method="get" action={action} aria-label={label}>
      {(isPairs(keep) ? keep : Object.entries(keep)).map(([key, kept]) => (
        <input type="hidden" key={`${key}=${kept}`} name={key} value={kept} />
      ))}
      <span class="search-box">
        <Icon name="search" />
        <input
          class="input"
          type="search"
          name={name}
          value={value}
          placeholder={placeholder}
          aria-label={label}
          dir={value ? 'auto' : undefined}
          maxlength={200}
        />
      </span>
      <button class={look ? 'button button-primary' : 'button'} type="submit">
        {t('shell.search')}
      </button>
    </form>
  );
}

function isPairs(keep: NonNullable<SearchProps['keep']>): keep is readonly (readonly [string, string])[] {
  return Array.isArray(keep);
}
