import { fieldsOf } from './fields/field.js';
import { FormBody } from './form-body.js';
import type { FormClass } from './form-reader.js';

/** The query of an address as a DTO. A list always answers: what a field refuses keeps the DTO's default. */
export function readQuery<Dto extends object>(query: FormClass<Dto>, url: string): Dto {
  const start = url.indexOf('?');
  const given = start < 0 ? FormBody.EMPTY : FormBody.read(url.slice(start + 1));
  const value = new query();
  for (const [name, field] of fieldsOf(query)) {
    if (!given.isReadable(name)) continue;
    const reading = field.read(given.values(name), (other) => given.values(other)[0] ?? '');
    if ('value' in reading && reading.value !== undefined) Object.assign(value, { [name]: reading.value });
  }
  return value;
}
