import { DomainError } from '../../kernel/domain-error.js';
import type { FieldError, FormValues, Submitted } from './form.js';
import { toPlainText, type FormBody } from './form-body.js';
import { brokenRules } from './form-rules.js';
import { fieldsOf, type FieldReader, type SiblingText } from './fields/field.js';

export type FormClass<Dto extends object> = new () => Dto;

/** The hidden field that makes a repeated post harmless. */
export const KEY_FIELD = '_key';
const ANSWERS = 'answers.';

/** Checks a body against a DTO. Never throws for what a person sent: every refusal is a field error. */
export function readForm<Dto extends object>(
  form: FormClass<Dto>,
  body: FormBody,
  options: { withAnswers: boolean },
): Submitted<Dto> {
  const value = new form();
  const fields = fieldsOf(form);
  const errors: FieldError[] = [];
  for (const [name, field] of fields) readField(value, name, field, body, errors);
  errors.push(...strangers(body, fields, options));
  if (errors.length === 0) errors.push(...brokenRules(value));
  const values = shownAgain(body, fields);
  return errors.length === 0 ? { ok: true, value, values } : { ok: false, errors, values };
}

/** The answers by key. With no form beside them to carry field errors, unreadable ones end the request. */
export function readAnswers(body: FormBody, options: { alone: boolean }): FormValues {
  const answers: FormValues = Object.create(null) as FormValues;
  for (const name of body.names()) {
    if (!name.startsWith(ANSWERS)) continue;
    if (options.alone && !body.isReadable(name)) throw new DomainError('invalid', 'forms.unreadable');
    answers[name.slice(ANSWERS.length)] = oneOrMany(body.values(name));
  }
  return answers;
}

/** Refuses a body where a handler takes none: fields nobody reads are a forgery or a mistake of ours. */
export function refuseStrangers(body: FormBody, options: { withAnswers: boolean }): void {
  const [stranger] = strangers(body, new Map(), options);
  if (stranger) throw new DomainError('invalid', stranger.key, stranger.variables, stranger.field);
}

/** Puts what a field makes of its texts into the DTO, or its refusal among the errors. */
export function readField(dto: object, name: string, field: FieldReader, body: FormBody, errors: FieldError[]): void {
  if (!body.isReadable(name)) {
    errors.push({ field: name, key: 'forms.unreadable', variables: {} });
    return;
  }
  const misplaced = field.files ? body.values(name).some(Boolean) : body.files(name).length > 0;
  if (misplaced) {
    errors.push({ field: name, key: field.files ? 'forms.file' : 'forms.no_file', variables: {} });
    return;
  }
  const sibling: SiblingText = (other) => body.values(other)[0] ?? '';
  const reading = field.files ? field.files.read(body.files(name)) : field.read(body.values(name), sibling);
  if ('error' in reading) errors.push({ field: name, key: reading.error, variables: reading.variables ?? {} });
  else if (reading.value !== undefined) Object.assign(dto, { [name]: reading.value });
}

function strangers(
  body: FormBody,
  fields: ReadonlyMap<string, FieldReader>,
  options: { withAnswers: boolean },
): FieldError[] {
  const found: FieldError[] = [];
  for (const name of body.names()) {
    if (name === KEY_FIELD || fields.has(name)) continue;
    const isAnswer = options.withAnswers && name.startsWith(ANSWERS);
    if (isAnswer && body.isReadable(name)) continue;
    const shown = toPlainText(name).slice(0, 60);
    if (isAnswer) found.push({ field: shown, key: 'forms.unreadable', variables: {} });
    else found.push({ field: shown, key: 'forms.unknown_field', variables: { name: shown } });
  }
  return found;
}

function shownAgain(body: FormBody, fields: ReadonlyMap<string, FieldReader>): FormValues {
  const values: FormValues = {};
  for (const [name, field] of fields) {
    const given = body.values(name);
    if (given.length > 0 && !field.secret && !field.files) values[name] = oneOrMany(given);
  }
  return values;
}

function oneOrMany(given: readonly string[]): string | string[] {
  const texts = given.map(toPlainText);
  return texts.length === 1 ? (texts[0] ?? '') : texts;
}
