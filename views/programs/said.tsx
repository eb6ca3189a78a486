import type { JSX } from 'preact';
import type { Locale } from '../../src/kernel/locale.js';
import { useShell } from '../shell.js';

/** Words of the office. `lang` is told only where they are not in the reader's language. */
export interface Said {
  readonly text: string;
  readonly lang?: Locale | undefined;
}

/** The same, one point each. */
export interface SaidLines {
  readonly lines: readonly string[];
  readonly lang?: Locale | undefined;
}

export function SaidText({ said }: { said: Said }): JSX.Element {
  return (
    <span dir="auto" lang={said.lang}>
      {said.text}
    </span>
  );
}

/** Says once on a page that some of it is in another language. `languages` are names in the reader's own. */
export function OtherLanguages({ languages }: { languages: readonly string[] }): JSX.Element | null {
  const { t } = useShell();
  const [first] = languages;
  if (first === undefined) return null;
  return <p class="small quiet">{t('shelves.other_language', { language: languages.join(', ') })}</p>;
}
