import type { JSX } from 'preact';
import { Chip, Chips } from '../components/chip/chip.js';
import type { Drawing, Hue } from '../hue.js';
import { useShell } from '../shell.js';
import { Band } from './band.js';
import { Offered, type OfferedProps } from './offered.js';
import { OtherLanguages, SaidText, type Said } from './said.js';
import { ShelfNotice, type ShelfNoticeProps } from './shelf-notice.js';

export interface EditionProps extends ShelfNoticeProps {
  readonly name: Said;
  readonly summary: Said;
  /** "November 2026 – May 2027", or null when open-ended. */
  readonly when: string | null;
  readonly hue: Hue;
  readonly drawing: Drawing;
  readonly program: { readonly name: Said; readonly href: string };
  readonly example: boolean;
  /** All editions in the open, newest first. */
  readonly editions: readonly { readonly href: string; readonly name: string; readonly current: boolean }[];
  readonly offered: OfferedProps;
  readonly foreign: readonly string[];
}

/** One year of a program. */
export function Edition(props: EditionProps): JSX.Element {
  const { t } = useShell();
  const { name, summary, when, hue, drawing, program, example, editions } = props;
  return (
    <>
      <ShelfNotice state={props.state} deskHref={props.deskHref} />
      <Band
        hue={hue}
        drawing={drawing}
        title={
          <>
            <SaidText said={program.name} /> <SaidText said={name} />
          </>
        }
        lead={
          <>
            {when}
            {when && summary.text ? <br /> : null}
            {summary.text ? <SaidText said={summary} /> : null}
          </>
        }
        above={{ label: program.name.text, href: program.href }}
        example={example}
      />
      <div class="wrap page stack-far">
        <OtherLanguages languages={props.foreign} />
        {editions.length > 1 ? (
          <Chips label={t('catalogue.program.editions')}>
            {editions.map((edition) => (
              <Chip key={edition.href} href={edition.href} label={edition.name} current={edition.current} />
            ))}
          </Chips>
        ) : null}
        <Offered {...props.offered} />
      </div>
    </>
  );
}
