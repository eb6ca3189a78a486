import {
  Choice,
  Choices,
  EmailAddress,
  LocalTimeText,
  Picked,
  Text,
  Whole,
  ZoneName,
} from '../../../platform/http/fields.js';
import type { FormValues } from '../../../platform/http/index.js';
import { readQuery } from '../../../platform/http/query-reader.js';
import { OPENING_LANGUAGES } from '../domain/opening-languages.js';
import type { OpeningChange } from '../domain/opening-change.js';

const MOST_SEATS = 10_000_000;

/** What is to be set for the regions named; the same for one and for many. */
export class OpeningForm {
  /** Codes. */
  @Picked({ most: 400, max: 40 })
  regions: readonly string[] = [];

  /** `all`: every field counts, an empty one is the offering's. `given`: only what is filled in. */
  @Choice(['all', 'given'])
  scope: 'all' | 'given' = 'given';

  @Choice(['yes', 'no'], { optional: true })
  isOpen: 'yes' | 'no' | null = null;

  @LocalTimeText({ optional: true })
  opensAt: string | null = null;

  @LocalTimeText({ optional: true })
  closesAt: string | null = null;

  @ZoneName({ optional: true })
  regionZone: string | null = null;

  @Choices(OPENING_LANGUAGES)
  languages: readonly string[] = [];

  @EmailAddress({ optional: true })
  contact: string | null = null;

  @Whole({ min: 0, max: MOST_SEATS, optional: true })
  seats: number | null = null;
}

/** A change that was looked at: the form as one text, and what stood there then. */
export class OpeningChangesForm {
  @Text({ max: 40_000 })
  what!: string;

  @Text({ max: 40_000, optional: true })
  seen = '';
}

/** The form that was looked at; it was checked before it became a text. */
export function openingFormOf(what: string): OpeningForm {
  return readQuery(OpeningForm, `?${what}`);
}

/** The form as one text. */
export function openingText(form: OpeningForm): string {
  const { regions, languages, ...single } = form;
  return openingQuery({ regions: [...regions], languages: [...languages], ...textsOf(single) });
}

/** The form as it would be typed. */
export function openingTyped(form: OpeningForm): FormValues {
  const { regions, languages, ...single } = form;
  return { regions: [...regions], languages: [...languages], ...textsOf(single) };
}

function textsOf(single: Omit<OpeningForm, 'regions' | 'languages'>): FormValues {
  return Object.fromEntries(
    Object.entries(single).map(([name, value]) => [name, value === null ? '' : String(value)] as const),
  );
}

export function openingChangeOf(form: OpeningForm): OpeningChange {
  const { isOpen, opensAt, closesAt, regionZone, languages, contact, seats } = form;
  const switched = isOpen === null ? {} : { isOpen: isOpen === 'yes' };
  const moved = regionZone === null ? {} : { zone: regionZone };
  if (form.scope === 'all') return { ...switched, ...moved, opensAt, closesAt, languages, contact, seats };
  return {
    ...switched,
    ...moved,
    ...(opensAt === null ? {} : { opensAt }),
    ...(closesAt === null ? {} : { closesAt }),
    ...(languages.length === 0 ? {} : { languages }),
    ...(contact === null ? {} : { contact }),
    ...(seats === null ? {} : { seats }),
  };
}

/** A checked form as the query of the page that shows what it would do. */
export function openingQuery(values: FormValues): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const each of typeof value === 'string' ? [value] : value) if (each !== '') query.append(name, each);
  }
  return query.toString();
}
