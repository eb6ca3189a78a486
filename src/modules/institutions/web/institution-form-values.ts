import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { LOCALES } from '../../../kernel/locale.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { FormValues } from '../../../platform/http/index.js';
import type { InstitutionFacts, InstitutionView } from '../domain/institution.js';
import { readRegionCode } from '../domain/region-code.js';
import type { InstitutionForm } from './institution.form.js';

/** What the form says, its parent looked up already. Throws `invalid` without any name or for a code that is none. */
export function factsOf(form: InstitutionForm, parentId: Id | null): InstitutionFacts {
  const name: LocalizedText = Object.fromEntries(
    LOCALES.flatMap((locale) => (form[`name.${locale}`] ? [[locale, form[`name.${locale}`]]] : [])),
  );
  if (Object.keys(name).length === 0) throw new DomainError('invalid', 'institutions.name_missing', {}, 'name.en');
  const { kind, aliases, domains, region } = form;
  const regionCode = region === null ? null : readRegionCode(region);
  if (region !== null && regionCode === null)
    throw new DomainError('invalid', 'institutions.region_wrong', {}, 'region');
  return { parentId, kind, name, aliases: linesOf(aliases), domains: linesOf(domains), regionCode };
}

/** An institution as its form is filled in. */
export function valuesOf({ name, kind, aliases, domains, regionCode }: InstitutionView, parent: string): FormValues {
  const names = LOCALES.map((locale) => [`name.${locale}`, name[locale] ?? '']);
  return {
    ...Object.fromEntries(names),
    kind,
    aliases: aliases.join('\n'),
    domains: domains.join('\n'),
    region: regionCode ?? '',
    parent,
  };
}

/** One on each line, or with commas between; each once. */
function linesOf(text: string): readonly string[] {
  return [...new Set(text.split(/[\n,，、;；]/u).map((line) => line.trim()))].filter((line) => line !== '');
}
