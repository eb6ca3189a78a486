import type { JSX } from 'preact';
import { Card } from '../components/card/card.js';
import { ButtonLink } from '../components/button/button.js';
import type { Drawing, Hue } from '../hue.js';
import type { MessageKey } from '../message-key.js';
import { useShell } from '../shell.js';
import { Band } from './band.js';
import { Offered, type OfferedProps } from './offered.js';
import { OtherLanguages, SaidText, type Said, type SaidLines } from './said.js';
import { ShelfNotice, type ShelfNoticeProps } from './shelf-notice.js';

/** One edition among others. */
export interface EditionLink {
  readonly href: string;
  readonly name: Said;
  /** "November 2026 – May 2027", or null when open-ended. */
  readonly when: string | null;
}

export interface ProgramProps extends ShelfNoticeProps {
  readonly name: Said;
  readonly summary: Said;
  readonly hue: Hue;
  readonly drawing: Drawing;
  readonly audience: SaidLines;
  readonly steps: SaidLines;
  readonly gains: SaidLines;
  /** Sanitised HTML made from the office's Markdown. */
  readonly body: Said;
  readonly example: boolean;
  /** The one that counts now, with what it offers; null before there is any. */
  readonly current: (EditionLink & { readonly summary: Said; readonly offered: OfferedProps }) | null;
  readonly others: readonly EditionLink[];
  /** Languages other than the reader's in which parts are shown. */
  readonly foreign: readonly string[];
}

/** A program: what counts now first, then for whom it is, how it runs and what one gets. */
export function Program(props: ProgramProps): JSX.Element {
  const { t } = useShell();
  const { name, summary, hue, drawing, body, example, current, others } = props;
  return (
    <>
      <ShelfNotice state={props.state} deskHref={props.deskHref} />
      <Band
        hue={hue}
        drawing={drawing}
        title={<SaidText said={name} />}
        lead={summary.text ? <SaidText said={summary} /> : null}
        above={{ label: t('catalogue.programs.title'), href: '/programs' }}
        example={example}
      />
      <div class="wrap page stack-far">
        <OtherLanguages languages={props.foreign} />
        {current ? <Current edition={current} /> : <Offered contests={[]} open={[]} soon={[]} closed={[]} />}
        <Explained {...props} />
        {body.text ? (
          <section class="stack">
            <h2>{t('catalogue.program.about')}</h2>
            <Prose html={body.text} lang={body.lang} />
          </section>
        ) : null}
        {others.length > 0 ? <Others editions={others} /> : null}
      </div>
    </>
  );
}

function Current({ edition }: { edition: NonNullable<ProgramProps['current']> }): JSX.Element {
  const { t } = useShell();
  const { href, name, when, summary, offered } = edition;
  return (
    <>
      <section class="stack-tight">
        <div class="row row-between">
          <h2>
            <SaidText said={name} />
          </h2>
          <ButtonLink href={href}>{t('shelves.edition_all')}</ButtonLink>
        </div>
        {when ? <p class="quiet num">{when}</p> : null}
        {summary.text ? (
          <p>
            <SaidText said={summary} />
          </p>
        ) : null}
      </section>
      <Offered {...offered} />
    </>
  );
}

const PARTS: readonly (readonly ['audience' | 'steps' | 'gains', MessageKey])[] = [
  ['audience', 'shelves.audience'],
  ['steps', 'shelves.steps'],
  ['gains', 'shelves.gains'],
];

/** For whom, how it runs, what one gets: side by side where there is room. */
function Explained(props: ProgramProps): JSX.Element | null {
  const { t } = useShell();
  const parts = PARTS.filter(([part]) => props[part].lines.length > 0);
  if (parts.length === 0) return null;
  return (
    <div class="explained">
      {parts.map(([part, title]) => (
        <Card key={part} title={t(title)} hue={props.hue}>
          <Points said={props[part]} ordered={part === 'steps'} />
        </Card>
      ))}
    </div>
  );
}

function Points({ said, ordered }: { said: SaidLines; ordered: boolean }): JSX.Element {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List class="list">
      {said.lines.map((line) => (
        <li key={line}>
          <span dir="auto" lang={said.lang}>
            {line}
          </span>
        </li>
      ))}
    </List>
  );
}

function Others({ editions }: { editions: readonly EditionLink[] }): JSX.Element {
  const { t } = useShell();
  return (
    <section class="stack">
      <h2>{t('shelves.other_editions')}</h2>
      <ul class="plain edition-links">
        {editions.map(({ href, name, when }) => (
          <li key={href}>
            <a href={href}>
              <SaidText said={name} />
            </a>
            {when ? <span class="small quiet num">{when}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The office's own words, sanitised where they were rendered from Markdown. */
export function Prose({ html, lang }: { html: string; lang?: Said['lang'] }): JSX.Element {
  return <div class="prose" dir="auto" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
