import type { Id } from '../../../kernel/id.js';
import { LOCALES } from '../../../kernel/locale.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { IdText, Text, ZoneName } from '../../../platform/http/fields.js';
import type { FormValues } from '../../../platform/http/index.js';
import type { Region, RegionDraft } from '../domain/region.js';

/** No initial values on the quoted names: the tests' compiler would drop their decorators. */
export class RegionForm {
  @Text({ max: 200 })
  'name.en'!: string;

  @Text({ max: 200, optional: true })
  'name.zh-CN'?: string;

  @Text({ max: 200, optional: true })
  'name.ar'?: string;

  @Text({ max: 40 })
  code!: string;

  @IdText({ optional: true })
  parentId: Id | null = null;

  @ZoneName()
  regionZone!: string;
}

export function regionDraftOf(form: RegionForm): RegionDraft {
  const said = LOCALES.map((locale) => [locale, form[`name.${locale}`]] as const).filter(([, words]) => words);
  const name: LocalizedText = Object.fromEntries(said);
  return { name, code: form.code, parentId: form.parentId, zone: form.regionZone };
}

export function regionValuesOf({ name, code, parentId, zone }: Region): FormValues {
  const words = LOCALES.map((locale) => [`name.${locale}`, name[locale] ?? '']);
  return { ...Object.fromEntries(words), code, parentId: parentId ?? '', regionZone: zone };
}
