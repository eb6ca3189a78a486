import type { JSX } from 'preact';
import type { OfferingCardView } from '../components/offering-card/offering-card.js';
import type { Drawing, Hue } from '../hue.js';
import { useShell } from '../shell.js';
import { Band } from './band.js';
import { ContestChosen, type Choice } from './contest-choices.js';
import { Cards } from './home.js';
import { OtherLanguages, SaidText, type Said } from './said.js';
import { ShelfNotice, type ShelfNoticeProps } from './shelf-notice.js';

export interface ContestProps extends ShelfNoticeProps {
  readonly name: Said;
  readonly summary: Said;
  readonly most: number | null;
  readonly hue: Hue;
  readonly drawing: Drawing;
  readonly edition: { readonly name: string; readonly href: string };
  readonly example: boolean;
  /** What the reader is in already. */
  readonly chosen: readonly Choice[];
  readonly choices: readonly OfferingCardView[];
  readonly foreign: readonly string[];
}

/** The tracks or tasks of a contest, how many one may choose, and what the reader has chosen. */
export function Contest(props: ContestProps): JSX.Element {
  const { t } = useShell();
  const { name, summary, most, hue, drawing, edition, chosen } = props;
  return (
    <>
      <ShelfNotice state={props.state} deskHref={props.deskHref} />
      <Band
        hue={hue}
        drawing={drawing}
        title={<SaidText said={name} />}
        lead={
          <>
            {summary.text ? (
              <>
                <SaidText said={summary} />{' '}
              </>
            ) : null}
            {most === null ? t('contests.rule_any') : t('contests.rule', { most })}
          </>
        }
        above={{ label: edition.name, href: edition.href }}
        example={props.example}
      />
      <div class="wrap page stack-far">
        <OtherLanguages languages={props.foreign} />
        <ContestChosen most={most} chosen={chosen} instead={null} />
        <Cards title={t('contests.choices')} cards={props.choices} />
      </div>
    </>
  );
}
