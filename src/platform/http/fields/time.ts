import { DateTime } from 'luxon';
import { fieldDecorator, oneText, plainDigits, type Reading } from './field.js';
import { isZone } from '../../i18n/zones.js';

const MOMENT = /^(?:19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u;

/**
 * A local date and time ("2026-12-04T23:59", what `datetime-local` sends) in the zone another field of the form names,
 * as an instant. A time the clocks skip is refused; one they show twice is the first.
 */
export function InstantText(options: { readonly zone?: string; readonly optional?: boolean } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(options.optional ?? false, (text, sibling) => {
      const zone = sibling(options.zone ?? 'zone').trim();
      return isZone(zone) ? instantIn(zone, plainDigits(text)) : { error: 'forms.zone' };
    }),
  );
}

/** A local date and time without a zone, kept as text ("2026-12-04T23:59"): for what happens by more than one clock. */
export function LocalTimeText(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(options.optional ?? false, (text) => {
      const reading = instantIn('UTC', plainDigits(text));
      return 'error' in reading ? reading : { value: plainDigits(text).replace(' ', 'T').slice(0, 16) };
    }),
  );
}

/** A moment that carries its own offset ("2026-12-04T23:59:00+08:00", what programs send), as an instant. */
export function MomentText(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(options.optional ?? false, (text) => {
      const at = MOMENT.test(text) ? DateTime.fromISO(text) : null;
      return at?.isValid ? { value: at.toMillis() } : { error: 'forms.moment' };
    }),
  );
}

/** A calendar day, kept as text: "2026-12-04". */
export function DayText(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(options.optional ?? false, (text) => {
      const day = plainDigits(text);
      const isDay = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/u.test(day) && DateTime.fromISO(day).isValid;
      return isDay ? { value: day } : { error: 'forms.day' };
    }),
  );
}

/** The name of a time zone, like "Asia/Shanghai". */
export function ZoneName(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(options.optional ?? false, (text) => (isZone(text) ? { value: text } : { error: 'forms.zone' })),
  );
}

function instantIn(zone: string, text: string): Reading {
  const parts = /^((?:19|20|21)\d{2}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,3})?)?$/u.exec(text);
  if (!parts) return { error: 'forms.instant' };
  const local = `${parts[1]}T${parts[2]}`;
  const at = DateTime.fromISO(local, { zone });
  if (!at.isValid) return { error: 'forms.instant' };
  return at.toFormat("yyyy-MM-dd'T'HH:mm") === local ? { value: earlierOfTwo(at) } : { error: 'forms.instant_skipped' };
}

function earlierOfTwo(at: DateTime): number {
  const [first] = at
    .getPossibleOffsets()
    .map((one) => one.toMillis())
    .sort((left, right) => left - right);
  return first ?? at.toMillis();
}
