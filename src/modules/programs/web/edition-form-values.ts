import type { Instant } from '../../../kernel/clock.js';
import type { FormValues } from '../../../platform/http/index.js';
import type { Edition, EditionDraft } from '../domain/program.js';
import type { EditionForm } from './edition.form.js';
import { localizedOf, localizedValues } from './localized-form.js';

/** The form as the service takes it; `slug` where the form leaves it empty. Days are days of UTC: only months are shown. */
export function editionDraftOf(form: EditionForm, slug: string): EditionDraft {
  return {
    slug: form.slug ?? slug,
    name: localizedOf(form, 'name'),
    summary: localizedOf(form, 'summary'),
    startsAt: form.starts === null ? null : Date.parse(form.starts),
    endsAt: form.ends === null ? null : Date.parse(form.ends),
  };
}

/** An edition as the form shows it. */
export function editionValuesOf({ name, summary, slug, startsAt, endsAt }: Edition): FormValues {
  return { ...localizedValues({ name, summary }), slug, starts: dayOf(startsAt), ends: dayOf(endsAt) };
}

function dayOf(at: Instant | null): string {
  return at === null ? '' : new Date(at).toISOString().slice(0, 10);
}
