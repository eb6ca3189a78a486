import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { Locale } from '../../src/kernel/locale.js';
import { ButtonLink } from '../components/button/button.js';
import { Notice } from '../components/notice/notice.js';
import type { OfferingKind, OfferingStanding } from '../components/offering-card/offering-state.js';
import { STANDING_TONE, STANDING_WORD } from '../components/offering-card/offering-state.js';
import type { SeatCount } from '../components/seats/seats.js';
import { Tag } from '../components/tag/tag.js';
import type { Drawing, Hue } from '../hue.js';
import { useShell } from '../shell.js';
import { Band } from './band.js';
import { OfferingFacts } from './offering-facts.js';
import { Prose } from './program.js';
import { RegionTable, type RegionLine } from './region-table.js';
import type { Choice } from './contest-choices.js';
import { OtherLanguages, SaidText, type Said, type SaidLines } from './said.js';
import { ShelfNotice } from './shelf-notice.js';
import { SignUpCard } from './sign-up-card.js';

type OfferingText = 'title' | 'summary' | 'body' | 'audience' | 'preparation' | 'steps' | 'place';

/** Everything an offering's public page shows, in the reader's language. */
export interface OfferingProps {
  readonly title: string;
  readonly summary: string;
  readonly hue: Hue;
  readonly drawing: Drawing;
  readonly kind: OfferingKind;
  readonly program: { readonly name: string; readonly href: string };
  readonly edition: { readonly name: string; readonly href: string };
  /** Shared exclusivity: "You can choose one." */
  readonly contest: {
    readonly name: string;
    readonly href: string;
    readonly most: number | null;
    /** What the reader is in already, other than this. */
    readonly chosen: readonly Choice[];
  } | null;
  readonly standing: OfferingStanding;
  /** IANA zone of the opening. */
  readonly zone: string;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly place: string | null;
  /** The language of each text that is not in the reader's own. */
  readonly langs: Readonly<Partial<Record<OfferingText, Locale>>>;
  /** The names of those languages. */
  readonly foreign: readonly string[];
  readonly online: boolean;
  /** Language names in the reader's language. */
  readonly languages: readonly string[];
  /** An address or a link, already checked. */
  readonly contactHref: string | null;
  /** Over all pools; null when there are no pools yet. */
  readonly seats: SeatCount | null;
  /** Pools one chooses between; empty when everybody takes the same. */
  readonly pools: readonly (SeatCount & { readonly name: string })[];
  readonly audience: readonly string[];
  readonly preparation: readonly string[];
  readonly steps: readonly string[];
  /** Sanitised HTML made from the office's Markdown. */
  readonly bodyHtml: string;
  readonly reviewed: boolean;
  /** How long a seat offer is held. */
  readonly offerHours: number;
  readonly example: boolean;
  /** The regions and their dates, the reader's first; empty where it is the same everywhere. */
  readonly regions: readonly RegionLine[];
  /** The reader's region, whose window is shown; null: unknown, or it makes no difference. */
  readonly region: string | null;
  /** Where its state is told. */
  readonly regionHref: string | null;
  /** Where the sign-up begins. */
  readonly signUpHref: string;
  /** The reader's own registration: `started` is a draft. */
  readonly own: { readonly href: string; readonly started: boolean } | null;
  /** The editor's address, when the page is a preview of a draft. */
  readonly previewOf: string | null;
  /** The desk of who may run it; null for everybody else. */
  readonly deskHref: string | null;
}

/** What it is, who may join, until when, how many places, and one button. */
export function Offering(props: OfferingProps): JSX.Element {
  const { t } = useShell();
  const { hue, drawing, title, summary, edition, standing, example, previewOf, langs } = props;
  return (
    <>
      {previewOf ? (
        <div class="wrap preview-bar">
          <Notice
            tone="info"
            title={t('catalogue.offering.preview')}
            action={<ButtonLink href={previewOf}>{t('catalogue.offering.preview_back')}</ButtonLink>}
          >
            <p>{t('catalogue.offering.preview_text')}</p>
          </Notice>
        </div>
      ) : null}
      {standing === 'archived' && !previewOf ? <ShelfNotice state="archived" deskHref={props.deskHref} /> : null}
      <Band
        hue={hue}
        drawing={drawing}
        title={<SaidText said={{ text: title, lang: langs.title }} />}
        lead={summary ? <SaidText said={{ text: summary, lang: langs.summary }} /> : null}
        above={{ label: edition.name, href: edition.href }}
        example={example}
        tag={<Tag tone={STANDING_TONE[standing]}>{t(STANDING_WORD[standing])}</Tag>}
      />
      <div class="wrap page side">
        <div class="stack-far">
          <SignUpCard {...props} />
          {props.regions.length > 0 ? <RegionTable regions={props.regions} /> : null}
          <OtherLanguages languages={props.foreign} />
          <Lines title={t('catalogue.offering.who')} lines={props.audience} lang={langs.audience} />
          <Lines title={t('catalogue.offering.ready')} lines={props.preparation} lang={langs.preparation} />
          {props.bodyHtml ? (
            <section class="stack">
              <h2>{t('catalogue.offering.about')}</h2>
              <Prose html={props.bodyHtml} lang={langs.body} />
            </section>
          ) : null}
          <HowItGoes steps={props.steps} lang={langs.steps} />
        </div>
        <OfferingFacts {...props} />
      </div>
    </>
  );
}

function Lines({ title, lines, lang }: SaidLines & { title: string }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section class="stack-tight">
      <h2>{title}</h2>
      <ul class="list">
        {lines.map((line) => (
          <li key={line}>
            <span dir="auto" lang={lang}>
              {line}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function HowItGoes({ steps, lang }: { steps: readonly string[]; lang: Said['lang'] }): JSX.Element | null {
  const { t } = useShell();
  if (steps.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('catalogue.offering.how')}</h2>
      <ol class="ways ways-down">
        {steps.map((step) => (
          <li key={step}>
            <span dir="auto" lang={lang}>
              {step}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
