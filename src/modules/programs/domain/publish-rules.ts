import type { Instant } from '../../../kernel/clock.js';
import type { Variables } from '../../../kernel/domain-error.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';

/** Why an offering cannot be published yet. `field` is the settings field that mends it. */
export interface PublishFault {
  readonly key: string;
  readonly variables?: Variables;
  readonly field?: string;
}

export interface Publishable {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
}

type Rule = readonly [field: string, key: string, broken: (offering: Publishable, now: Instant) => boolean];

const RULES: readonly Rule[] = [
  ['title', 'programs.publish.title_missing', (offering) => !hasWords(offering.title)],
  ['summary', 'programs.publish.summary_missing', (offering) => !hasWords(offering.summary)],
  ['closesAt', 'programs.publish.closes_before_opening', (offering) => after(offering.opensAt, offering.closesAt)],
  [
    'closesAt',
    'programs.publish.closes_in_the_past',
    (offering, now) => offering.closesAt !== null && offering.closesAt <= now,
  ],
  ['startsAt', 'programs.publish.starts_before_opening', (offering) => earlier(offering.startsAt, offering.opensAt)],
  ['endsAt', 'programs.publish.ends_before_start', (offering) => earlier(offering.endsAt, offering.startsAt)],
  ['closesAt', 'programs.publish.closes_after_end', (offering) => earlier(offering.endsAt, offering.closesAt)],
];

/** What the offering's own settings still lack; other modules add theirs through `PublishChecks`. */
export function publishFaults(offering: Publishable, now: Instant): PublishFault[] {
  return RULES.filter(([, , broken]) => broken(offering, now)).map(([field, key]) => ({ field, key }));
}

function hasWords(text: LocalizedText): boolean {
  return Object.values(text).some((words) => Boolean(words?.trim()));
}

function earlier(first: Instant | null, second: Instant | null): boolean {
  return first !== null && second !== null && first < second;
}

function after(first: Instant | null, second: Instant | null): boolean {
  return first !== null && second !== null && first >= second;
}
