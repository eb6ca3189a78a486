import 'reflect-metadata';
import type { Variables } from '../../../kernel/domain-error.js';
import type { UploadedFile } from '../form-body.js';

/** What a field makes of its texts; `undefined` keeps the DTO's default (an optional field left blank). */
export type Reading = { readonly value: unknown } | { readonly error: string; readonly variables?: Variables };

/** The text of another field of the same form, '' when it is not there. */
export type SiblingText = (name: string) => string;

/** Reads one field of a form. The texts are readable: no NUL, no half characters. */
export interface FieldReader {
  read(given: readonly string[], sibling: SiblingText): Reading;
  /** Never sent back to the browser when the form is shown again. */
  readonly secret?: boolean;
  /** A field of files. Any other field refuses them; a handler without one takes no multipart body at all. */
  readonly files?: { readonly mostBytes: number; read(given: readonly UploadedFile[]): Reading };
}

const FIELDS = Symbol('fields');
const NONE: ReadonlyMap<string, FieldReader> = new Map();

/** The field readers of a DTO class, in the order they are written; a subclass adds to its parent's. */
export function fieldsOf(form: abstract new () => object): ReadonlyMap<string, FieldReader> {
  return (Reflect.getMetadata(FIELDS, form) as ReadonlyMap<string, FieldReader> | undefined) ?? NONE;
}

export function fieldDecorator(reader: FieldReader): PropertyDecorator {
  return (target, key) => {
    const fields = new Map(fieldsOf(target.constructor as abstract new () => object));
    Reflect.defineMetadata(FIELDS, fields.set(String(key), reader), target.constructor);
  };
}

/** Reads a field of exactly one text. Blank is `forms.required`, or nothing at all when optional. */
export function oneText(optional: boolean, read: (text: string, sibling: SiblingText) => Reading): FieldReader {
  return {
    read(given, sibling) {
      if (given.length > 1) return { error: 'forms.one_value' };
      const text = (given[0] ?? '').trim();
      if (text === '') return optional ? { value: undefined } : { error: 'forms.required' };
      return read(text, sibling);
    },
  };
}

/** Digits and signs as typed with a Chinese or Arabic keyboard, in ASCII. */
export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('\u2212', '-');
}
