import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import type { Times } from '../../../platform/i18n/times.js';
import { calendarFile } from '../../../platform/mail/calendar-file.js';
import type { Letter } from '../../../platform/mail/letter.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import type { AccountSummary } from '../../accounts/index.js';
import type { LetterFacts } from '../../registrations/index.js';
import type { LetterKind } from '../domain/registration-letters.js';

export interface LetterMatter {
  readonly kind: LetterKind;
  readonly facts: LetterFacts;
  readonly event: RecordedEvent;
  readonly registrationId: Id;
  readonly account: AccountSummary;
  readonly t: Translate;
  readonly times: Times;
}

/** The letter for one change of a registration, in the person's language and with their own time beside the zone's. */
export function registrationLetter(matter: LetterMatter): Letter {
  const { kind, facts, registrationId, account, t } = matter;
  const offering = inLocale(facts.offeringTitle, account.locale);
  const words = { offering, name: account.displayName, until: expiry(matter), place: facts.placeInLine ?? 0 };
  const reason = facts.reason?.trim();
  return {
    subject: t(`mail.${kind.name}.subject`, words),
    title: t(`mail.${kind.name}.title`, words),
    paragraphs: [t(`mail.${kind.name}.body`, words), ...(reason ? [t('mail.reason', { reason })] : [])],
    facts: factsOf(matter, offering),
    action: {
      label: t(kind.state === 'offered' ? 'mail.action.answer' : 'mail.action.see'),
      path: `/registrations/${registrationId}${kind.state === 'offered' ? '/offer' : ''}`,
    },
    links: linksOf(matter),
    ...calendarOf(matter, offering),
    closing: t('mail.closing', { name: account.displayName }),
  };
}

function factsOf({ kind, facts, account, t, times }: LetterMatter, offering: string): Letter['facts'] {
  const place = inLocale(facts.place, account.locale);
  const lines: [label: string, value: string | null][] = [
    [t('mail.fact.offering'), offering],
    [t('mail.fact.reference'), facts.reference],
  ];
  if (kind.state === 'waiting' && facts.placeInLine !== null)
    lines.push([t('mail.fact.line'), times.number(facts.placeInLine)]);
  if (kind.state === 'offered' || kind.state === 'confirmed' || kind.state === 'waiting') {
    lines.push([t('mail.fact.starts'), inZone(times, facts.startsAt, facts.zone)], [t('mail.fact.place'), place]);
  }
  lines.push([t('mail.fact.online'), facts.onlineUrl]);
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** Whoever is in, or may still get in, can change what they answered. */
function linksOf({ kind, facts, event, registrationId, t, times }: LetterMatter): Letter['links'] {
  const until = facts.changeUntil;
  if (!OPEN.includes(kind.state) || facts.questions === 0 || (until !== null && until < event.at)) return [];
  const label =
    until === null ? t('changes.link') : t('changes.letter', { until: inZone(times, until, facts.zone) ?? '' });
  return [{ label, path: `/registrations/${registrationId}/answers` }];
}

const OPEN: readonly LetterKind['state'][] = ['under_review', 'waiting', 'confirmed'];

function expiry({ facts, times }: LetterMatter): string {
  return inZone(times, facts.offerExpiresAt, facts.zone) ?? '';
}

function inZone(times: Times, at: number | null, zone: string): string | null {
  if (at === null) return null;
  const { text, yours } = times.deadline(at, zone);
  return yours ? `${text} (${yours})` : text;
}

function calendarOf(
  { kind, facts, event, registrationId, account }: LetterMatter,
  title: string,
): { calendar?: string } {
  if (!kind.calendar || facts.startsAt === null) return {};
  const calendar = calendarFile({
    uid: `registration-${registrationId}`,
    sequence: facts.sequence,
    stamp: event.at,
    title,
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    place: inLocale(facts.place, account.locale),
    url: facts.onlineUrl,
    cancelled: kind.calendar === 'remove',
  });
  return { calendar };
}
