import { DateTime } from 'luxon';
import type { Instant } from '../../../kernel/clock.js';
import { LOCALES } from '../../../kernel/locale.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { FieldError, FormValues } from '../../../platform/http/index.js';
import type { OfferingDraft, OfferingView } from '../domain/offering-view.js';
import type { OfferingForm } from './offering.form.js';

const TEXTS = ['title', 'summary', 'body', 'audience', 'preparation', 'steps', 'place'] as const;

type TextName = (typeof TEXTS)[number];

/** What the form does not ask: kept as it stands, or as it begins. */
export type Unasked = Pick<OfferingDraft, 'reviewLevels' | 'example' | 'institutionId'>;

/** The form as the service takes it. */
export function draftOf(form: OfferingForm, unasked: Unasked): OfferingDraft {
  const {
    contestId,
    kind,
    visibility,
    applicant,
    onlineUrl,
    languages,
    contact,
    offerHours,
    classSignUp,
    audienceRoles,
  } = form;
  const { zone, opensAt, closesAt, startsAt, endsAt } = form;
  const kept = unasked.reviewLevels.length > 0 ? unasked.reviewLevels : ['office'];
  return {
    contestId,
    kind,
    visibility,
    applicant,
    onlineUrl,
    languages,
    contact,
    offerHours,
    classSignUp,
    audienceRoles,
    zone,
    opensAt,
    closesAt,
    startsAt,
    endsAt,
    reviewLevels: form.reviewed === 'yes' ? kept : [],
    example: unasked.example,
    institutionId: visibility === 'institution' ? unasked.institutionId : null,
    title: textOf(form, 'title'),
    summary: textOf(form, 'summary'),
    body: textOf(form, 'body'),
    audience: textOf(form, 'audience'),
    preparation: textOf(form, 'preparation'),
    steps: textOf(form, 'steps'),
    place: textOf(form, 'place'),
  };
}

function textOf(form: OfferingForm, name: TextName): LocalizedText {
  const said = LOCALES.map((locale) => [locale, form[`${name}.${locale}`]] as const);
  return Object.fromEntries(said.filter(([, words]) => words));
}

/** An offering as the form shows it; times in the offering's own zone. */
export function formValuesOf(offering: OfferingView): FormValues {
  const { zone } = offering;
  const words = TEXTS.flatMap((name) =>
    LOCALES.map((locale) => [`${name}.${locale}`, offering[name][locale] ?? ''] as const),
  );
  return {
    ...Object.fromEntries(words),
    kind: offering.kind,
    contestId: offering.contestId ?? '',
    applicant: offering.applicant,
    visibility: offering.visibility,
    zone,
    opensAt: local(offering.opensAt, zone),
    closesAt: local(offering.closesAt, zone),
    startsAt: local(offering.startsAt, zone),
    endsAt: local(offering.endsAt, zone),
    onlineUrl: offering.onlineUrl ?? '',
    languages: [...offering.languages],
    audienceRoles: [...offering.audienceRoles],
    contact: offering.contact ?? '',
    reviewed: offering.reviewLevels.length > 0 ? 'yes' : 'no',
    offerHours: String(offering.offerHours),
    classSignUp: offering.classSignUp ? 'yes' : 'no',
  };
}

/** Where what was typed differs from what somebody else saved meanwhile: told at the field, with what stands there. */
export function differences(typed: FormValues, standing: FormValues): FieldError[] {
  return Object.entries(standing)
    .map(([field, value]) => ({ field, standing: flat(value), mine: flat(typed[field] ?? '') }))
    .filter((pair) => pair.standing !== pair.mine)
    .map(({ field, standing: value }) => ({
      field,
      key: 'programs.saved_meanwhile',
      variables: { value: value || '–' },
    }));
}

function flat(value: string | readonly string[]): string {
  return typeof value === 'string' ? value.replace(/\r\n?/gu, '\n').trim() : value.join(', ');
}

function local(at: Instant | null, zone: string): string {
  return at === null ? '' : DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}
