import { fieldsOf } from './fields/field.js';
import type { FieldError } from './form.js';
import { FormBody } from './form-body.js';
import { readField, type FormClass } from './form-reader.js';
import { brokenRules } from './form-rules.js';
import { RefusedQuery } from './refused-query.js';

/** The query of an address as a DTO. A list always answers: what a field refuses keeps the DTO's default. */
export function readQuery<Dto extends object>(query: FormClass<Dto>, url: string): Dto {
  const given = queryOf(url);
  const value = new query();
  for (const [name, field] of fieldsOf(query)) {
    if (!given.isReadable(name)) continue;
    const reading = field.read(given.values(name), (other) => given.values(other)[0] ?? '');
    if ('value' in reading && reading.value !== undefined) Object.assign(value, { [name]: reading.value });
  }
  return value;
}

/** The query of an API address as a DTO. A program is told what it got wrong; unknown names are dropped here too. */
export function readApiQuery<Dto extends object>(query: FormClass<Dto>, url: string): Dto {
  const given = queryOf(url);
  const value = new query();
  const errors: FieldError[] = [];
  for (const [name, field] of fieldsOf(query)) readField(value, name, field, given, errors);
  if (errors.length === 0) errors.push(...brokenRules(value));
  if (errors.length > 0) throw new RefusedQuery(errors);
  return value;
}

function queryOf(url: string): FormBody {
  const start = url.indexOf('?');
  return start < 0 ? FormBody.EMPTY : FormBody.read(url.slice(start + 1));
}
