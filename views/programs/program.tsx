import type { JSX } from 'preact';
import { Chip, Chips } from '../components/chip/chip.js';
import { Empty } from '../components/empty/empty.js';
import type { OfferingCardView } from '../components/offering-card/offering-card.js';
import type { Drawing, Hue } from '../hue.js';
import { useShell } from '../shell.js';
import { Band } from './band.js';
import { Cards } from './home.js';

export interface ProgramProps {
  readonly name: string;
  readonly summary: string;
  readonly hue: Hue;
  readonly drawing: Drawing;
  /** Sanitised HTML made from the office's Markdown. */
  readonly bodyHtml: string;
  readonly example: boolean;
  /** Newest first; the one shown is current (none on the program's own page). */
  readonly editions: readonly { readonly href: string; readonly name: string; readonly current: boolean }[];
  readonly open: readonly OfferingCardView[];
  readonly soon: readonly OfferingCardView[];
  readonly closed: readonly OfferingCardView[];
}

/** A program with what it offers, open things first. */
export function Program(props: ProgramProps): JSX.Element {
  const { t } = useShell();
  const { name, summary, hue, drawing, editions, bodyHtml, example } = props;
  return (
    <>
      <Band
        hue={hue}
        drawing={drawing}
        title={name}
        lead={summary}
        above={{ label: t('catalogue.programs.title'), href: '/programs' }}
        example={example}
      />
      <div class="wrap page stack-far">
        {editions.length > 0 ? (
          <section class="stack-tight">
            <h2>{t('catalogue.program.editions')}</h2>
            <Chips label={t('catalogue.program.editions')}>
              {editions.map((edition) => (
                <Chip key={edition.href} href={edition.href} label={edition.name} current={edition.current} />
              ))}
            </Chips>
          </section>
        ) : null}
        <Offered {...props} />
        {bodyHtml ? (
          <section class="stack">
            <h2>{t('catalogue.program.about')}</h2>
            <Prose html={bodyHtml} />
          </section>
        ) : null}
      </div>
    </>
  );
}

/** The office's own words, sanitised where they were rendered from Markdown. */
export function Prose({ html }: { html: string }): JSX.Element {
  return <div class="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** What can be signed up for, by how it stands. */
export function Offered({ open, soon, closed }: Pick<ProgramProps, 'open' | 'soon' | 'closed'>): JSX.Element {
  const { t } = useShell();
  if (open.length + soon.length + closed.length === 0) {
    return (
      <div class="card">
        <Empty picture="calendar" title={t('catalogue.program.none')}>
          <p>{t('catalogue.program.none_hint')}</p>
        </Empty>
      </div>
    );
  }
  return (
    <>
      {open.length > 0 ? <Cards title={t('catalogue.program.open')} cards={open} /> : null}
      {soon.length > 0 ? <Cards title={t('catalogue.program.soon')} cards={soon} /> : null}
      {closed.length > 0 ? <Cards title={t('catalogue.program.past')} cards={closed} /> : null}
    </>
  );
}
