import { expect, it } from 'vitest';
import { FormBody } from '../../../platform/http/form-body.js';
import { readForm } from '../../../platform/http/form-reader.js';
import { QuestionForm } from './question.form.js';

function faults(fields: Record<string, string>): unknown {
  const body = new URLSearchParams({ basedOn: '0', kind: 'number', 'label.en': 'How many?', ...fields });
  const form = readForm(QuestionForm, FormBody.read(body.toString()), { withAnswers: false });
  return form.ok || form.errors.map(({ field, key }) => `${field} ${key}`);
}

it.each<[Record<string, string>, unknown]>([
  [{}, true],
  [{ min: '3', max: '3' }, true],
  [{ min: '4', max: '3' }, ['max desk.question.limits_crossed']],
  [{ kind: 'choice' }, ['options desk.question.options_missing']],
  [{ kind: 'choice', options: ' \n one \n\n' }, ['options desk.question.options_missing']],
  [{ kind: 'choices', options: 'one\n\ntwo' }, true],
  [{ kind: 'consent' }, ['consentText.en desk.question.consent_missing']],
  [{ kind: 'consent', 'consentText.en': 'I agree' }, true],
])('a question of %j', (fields, expected) => {
  expect(faults(fields)).toEqual(expected);
});
