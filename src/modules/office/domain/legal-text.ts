import type { Instant } from '../../../kernel/clock.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';

export const LEGAL_TEXTS = ['terms', 'privacy', 'accessibility'] as const;
export type LegalName = (typeof LEGAL_TEXTS)[number];

export function isLegalName(text: string): text is LegalName {
  return (LEGAL_TEXTS as readonly string[]).includes(text);
}

/** The version of the terms the portal comes with: the day they came into force. */
export const OWN_TERMS = '2026-11-01';

/** A legal text as it stands, in Markdown by language. */
export interface LegalText {
  readonly name: LegalName;
  /** How often the office changed it; 0 for the text the portal comes with. */
  readonly number: number;
  readonly version: string;
  readonly since: Instant | null;
  readonly body: LocalizedText;
}

/** The name of a version that begins today: the day, and a number behind it for a second one of the day. */
export function nextVersion(now: Instant, current: string): string {
  const day = new Date(now).toISOString().slice(0, 10);
  if (!current.startsWith(day)) return day;
  return `${day}.${Number(current.split('.')[1] ?? '1') + 1}`;
}
