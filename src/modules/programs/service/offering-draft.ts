import { searchKey, sortKey } from '../../../kernel/search-key.js';
import { inLocale, type LocalizedText } from '../../../kernel/localized-text.js';
import type { InsertRow } from '../../../platform/database/context.js';
import type { OfferingDraft } from '../domain/offering-view.js';

/** The draft as columns in camelCase, with the keys it is sorted and searched by. */
export function draftRow(draft: OfferingDraft): InsertRow {
  return {
    contestId: draft.contestId,
    kind: draft.kind,
    visibility: draft.visibility,
    institutionId: draft.institutionId,
    applicant: draft.applicant,
    title: stored(draft.title),
    summary: stored(draft.summary),
    body: stored(draft.body),
    audience: stored(draft.audience),
    preparation: stored(draft.preparation),
    steps: stored(draft.steps),
    place: stored(draft.place),
    onlineUrl: draft.onlineUrl,
    languages: draft.languages.join(','),
    contact: draft.contact,
    zone: draft.zone,
    opensAt: draft.opensAt,
    closesAt: draft.closesAt,
    startsAt: draft.startsAt,
    endsAt: draft.endsAt,
    reviewLevels: draft.reviewLevels.join(','),
    offerHours: draft.offerHours,
    classSignUp: draft.classSignUp,
    audienceRoles: draft.audienceRoles.join(','),
    example: draft.example,
    sortKey: sortKey(inLocale(draft.title, 'en')),
    searchKey: searchKey(...words(draft.title), ...words(draft.summary), ...words(draft.place)),
  };
}

function stored(text: LocalizedText): string {
  return JSON.stringify(Object.fromEntries(Object.entries(text).filter(([, said]) => said)));
}

function words(text: LocalizedText): string[] {
  return Object.values(text).filter((said): said is string => Boolean(said));
}
