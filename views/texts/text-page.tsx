import type { JSX } from 'preact';
import { PageHead } from '../components/page-head/page-head.js';
import type { MessageKey } from '../message-key.js';
import { useShell } from '../shell.js';

/** The plain pages, and how many sections of words each has in `texts.json`. */
const SECTIONS = { help: 6, method: 4 } as const;

export type TextName = keyof typeof SECTIONS;

export interface TextPageProps {
  readonly name: TextName;
  /** When and how the office answers, in its own words. */
  readonly note?: string;
}

/** Help, and how results are made: short sections in plain words. */
export function TextPage({ name, note }: TextPageProps): JSX.Element {
  const { t, siteName, site } = useShell();
  const contact = name === 'help' ? site.contact : null;
  const numbers = Array.from({ length: SECTIONS[name] }, (_, index) => index + 1);
  return (
    <div class="wrap wrap-narrow page stack-far">
      <PageHead title={t(`texts.${name}.title`)} lead={t(`texts.${name}.lead`, { siteName })} />
      {numbers.map((number) => (
        <section class="stack-tight" key={number}>
          <h2>{t(part(name, number, 'title'))}</h2>
          <p>{t(part(name, number, 'text'), { siteName })}</p>
        </section>
      ))}
      {contact || note ? (
        <section class="stack-tight">
          <h2>{t('texts.contact_title')}</h2>
          {contact ? (
            <p>
              {t('texts.contact')} <a href={`mailto:${contact}`}>{contact}</a>
            </p>
          ) : null}
          {note ? (
            <p class="pre-line" dir="auto">
              {note}
            </p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

/** The catalogue check makes sure that every section has both. */
function part(name: TextName, number: number, what: 'title' | 'text'): MessageKey {
  return `texts.${name}.${number}.${what}` as MessageKey;
}
