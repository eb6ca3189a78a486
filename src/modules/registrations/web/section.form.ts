import type { LocalizedText } from '../../../kernel/localized-text.js';
import { LOCALES } from '../../../kernel/locale.js';
import { LongText, Text } from '../../../platform/http/fields.js';
import type { FormValues } from '../../../platform/http/index.js';
import type { FormSection } from '../domain/question.js';
import { BasedOnForm } from './question.form.js';

/** No initial values on the quoted names: the tests' compiler would drop their decorators. */
export class SectionForm extends BasedOnForm {
  @Text({ max: 200 })
  'title.en'!: string;

  @Text({ max: 200, optional: true })
  'title.zh-CN'?: string;

  @Text({ max: 200, optional: true })
  'title.ar'?: string;

  @LongText({ max: 1000, optional: true })
  'intro.en'?: string;

  @LongText({ max: 1000, optional: true })
  'intro.zh-CN'?: string;

  @LongText({ max: 1000, optional: true })
  'intro.ar'?: string;
}

/** What the editor sent, as a section. */
export function sectionOf(form: SectionForm, key: string): FormSection {
  return { key, title: localized(form, 'title'), intro: localized(form, 'intro') };
}

/** A section as its editor shows it. */
export function sectionValues({ title, intro }: FormSection): FormValues {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => [
      [`title.${locale}`, title[locale] ?? ''],
      [`intro.${locale}`, intro[locale] ?? ''],
    ]),
  );
}

function localized(form: SectionForm, name: 'title' | 'intro'): LocalizedText {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const words = form[`${name}.${locale}` as const];
      return words ? [[locale, words]] : [];
    }),
  );
}
