import type { JSX } from 'preact';
import type { Instant } from '../../../src/kernel/clock.js';
import type { Locale } from '../../../src/kernel/locale.js';
import type { Hue } from '../../hue.js';
import { useShell } from '../../shell.js';
import { Deadline } from '../deadline/deadline.js';
import { Icon } from '../icon/icon.js';
import { Marked } from '../marked/marked.js';
import { Seats, type SeatCount } from '../seats/seats.js';
import { Tag } from '../tag/tag.js';
import { KIND_WORD, STANDING_TONE, STANDING_WORD, type OfferingKind, type OfferingStanding } from './offering-state.js';

/** One thing people can sign up for, as the catalogue shows it. Texts are in the reader's language. */
export interface OfferingCardView {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  /** The language of the two, where it is not the reader's. */
  readonly lang?: Locale | undefined;
  readonly hue: Hue;
  readonly programName: string;
  readonly kind: OfferingKind;
  readonly standing: OfferingStanding;
  /** The opening's IANA zone. */
  readonly zone: string;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly startsAt: Instant | null;
  /** A city, or null when online. */
  readonly place: string | null;
  readonly online: boolean;
  /** The sum over its pools; null hides the figures. */
  readonly seats: SeatCount | null;
  readonly example: boolean;
  /** Regions with dates of their own. */
  readonly regions?: number;
  /** What was searched for, in its search form: marked where it stands. */
  readonly words?: readonly string[];
  /** Where else the words were found, when the card does not show them. */
  readonly foundIn?: readonly string[];
}

export function OfferingCard({ card }: { card: OfferingCardView }): JSX.Element {
  const { t } = useShell();
  return (
    <article class={`card offering-card hue-${card.hue}`}>
      <div class="row row-between row-top">
        <p class="offering-kind small">
          <bdi>
            <Marked text={card.programName} words={card.words} />
          </bdi>{' '}
          · {t(KIND_WORD[card.kind])}
        </p>
        <Tag tone={STANDING_TONE[card.standing]}>{t(STANDING_WORD[card.standing])}</Tag>
      </div>
      <h3>
        <a href={card.href} dir="auto" lang={card.lang}>
          <Marked text={card.title} words={card.words} />
        </a>
      </h3>
      <p class="small" dir="auto" lang={card.lang}>
        <Marked text={card.summary} words={card.words} />
      </p>
      <FoundIn card={card} />
      {card.seats ? <Seats {...card.seats} /> : null}
      <ul class="offering-foot small plain">
        <Where card={card} />
        <When card={card} />
        <InRegions card={card} />
      </ul>
    </article>
  );
}

function FoundIn({ card }: { card: OfferingCardView }): JSX.Element | null {
  const { t } = useShell();
  if (!card.foundIn || card.foundIn.length === 0) return null;
  return (
    <p class="small">
      {t('catalogue.found_in')}{' '}
      {card.foundIn.map((text) => (
        <bdi key={text} class="found-text">
          <Marked text={text} words={card.words} />
        </bdi>
      ))}
    </p>
  );
}

function Where({ card }: { card: OfferingCardView }): JSX.Element | null {
  const { t, times } = useShell();
  if (!card.place && !card.online && card.startsAt === null) return null;
  const place = card.place ?? (card.online ? t('catalogue.online') : null);
  return (
    <li>
      <Icon name={card.place ? 'place' : card.online ? 'globe' : 'calendar'} />
      <span>
        {place ? (
          <bdi>
            <Marked text={place} words={card.words} />
          </bdi>
        ) : null}
        {place && card.startsAt !== null ? ' · ' : null}
        {card.startsAt === null ? null : t('catalogue.starts', { day: times.day(card.startsAt, card.zone) })}
      </span>
    </li>
  );
}

function InRegions({ card }: { card: OfferingCardView }): JSX.Element | null {
  const { t } = useShell();
  if (!card.regions) return null;
  return (
    <li>
      <Icon name="globe" />
      <span>{t('regions.on_card', { count: card.regions })}</span>
    </li>
  );
}

function When({ card }: { card: OfferingCardView }): JSX.Element | null {
  const { t } = useShell();
  const soon = card.standing === 'soon' && card.opensAt !== null;
  const at = soon ? card.opensAt : card.closesAt;
  if (at === null) return null;
  const label = soon
    ? t('catalogue.opens')
    : card.standing === 'closed'
      ? t('catalogue.closed_on')
      : t('catalogue.sign_up_by');
  return (
    <li>
      <Icon name="clock" />
      <span>
        {label} <Deadline at={at} zone={card.zone} brief />
      </span>
    </li>
  );
}
