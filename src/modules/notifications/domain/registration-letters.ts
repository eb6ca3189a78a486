import type { RegistrationState } from '../../registrations/index.js';

/** One kind of letter about a registration: the stem of its words in the catalogue, and when it is still true. */
export interface LetterKind {
  /** `mail.<name>.subject`, `.title`, `.body` */
  readonly name: string;
  /** The letter is not sent when the registration has moved on: a later event tells what holds. */
  readonly state: RegistrationState;
  /** Whether the date goes into the person's calendar, or out of it. */
  readonly calendar?: 'enter' | 'remove';
}

/** The letters by the kind of event, and by the state before where that changes the words. */
const LETTERS: Readonly<Record<string, LetterKind>> = {
  RegistrationSubmitted: { name: 'submitted', state: 'under_review' },
  RegistrationConfirmed: { name: 'confirmed', state: 'confirmed', calendar: 'enter' },
  SeatOfferAccepted: { name: 'accepted', state: 'confirmed', calendar: 'enter' },
  RegistrationWaitlisted: { name: 'waitlisted', state: 'waiting' },
  SeatOffered: { name: 'offered', state: 'offered' },
  SeatOfferDeclined: { name: 'offer_declined', state: 'declined' },
  SeatOfferLapsed: { name: 'offer_lapsed', state: 'lapsed' },
  'SeatOfferLapsed from waiting': { name: 'waitlist_ended', state: 'lapsed' },
  'SeatOfferLapsed from confirmed': { name: 'place_lapsed', state: 'lapsed', calendar: 'remove' },
  RegistrationLapsed: { name: 'place_lapsed', state: 'lapsed' },
  'RegistrationLapsed from confirmed': { name: 'place_lapsed', state: 'lapsed', calendar: 'remove' },
  RegistrationDeclined: { name: 'declined', state: 'declined' },
  RegistrationWithdrawn: { name: 'withdrawn', state: 'withdrawn' },
  'RegistrationWithdrawn from confirmed': { name: 'withdrawn', state: 'withdrawn', calendar: 'remove' },
  RegistrationCancelled: { name: 'cancelled', state: 'cancelled' },
  'RegistrationCancelled from confirmed': { name: 'cancelled', state: 'cancelled', calendar: 'remove' },
};

export const LETTER_EVENTS: readonly string[] = Object.keys(LETTERS).filter((key) => !key.includes(' '));

export function letterKind(eventKind: string, from: string | null | undefined): LetterKind | undefined {
  return LETTERS[`${eventKind} from ${from}`] ?? LETTERS[eventKind];
}
