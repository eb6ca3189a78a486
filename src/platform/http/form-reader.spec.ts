import { IsIn, ValidateBy } from 'class-validator';
import { expect, it } from 'vitest';
import { FormBody } from './form-body.js';
import { readAnswers, readForm, refuseStrangers } from './form-reader.js';
import { readQuery } from './list-query.js';
import { Password, Text, Whole } from './fields.js';

class Base {
  @Text({ max: 10 })
  name = '';
}

class Seats extends Base {
  @Whole({ min: 1, max: 9, optional: true })
  size = 4;

  @Password({ max: 20, optional: true })
  password?: string;
}

const read = (body: string, withAnswers = false) => readForm(Seats, FormBody.read(body), { withAnswers });

it('gives a typed value with the defaults of what was left blank', () => {
  const form = read('name=Ada&size=&_key=k');
  expect(form.ok && form.value).toEqual({ name: 'Ada', size: 4 });
  expect(form.ok && form.value).toBeInstanceOf(Seats);
});

it('keeps everything typed beside the errors, but for passwords and what nobody can read', () => {
  expect(read('name=%00Ada+Lovelace&size=12&password=secret')).toEqual({
    ok: false,
    errors: [
      { field: 'name', key: 'forms.unreadable', variables: {} },
      { field: 'size', key: 'forms.between', variables: { min: 1, max: 9 } },
    ],
    values: { name: 'Ada Lovelace', size: '12' },
  });
});

it.each([
  'status=confirmed',
  'role=administrator',
  'name%5Bx%5D=1',
  '__proto__=1',
  'constructor=1',
  'answers.q=1',
  '=1',
])('refuses a body with %s', (field) => {
  const form = read(`name=Ada&${field}`);
  expect(form.ok || form.errors.map(({ key }) => key)).toEqual(['forms.unknown_field']);
});

it('splits answers off, and refuses the ones it cannot read as errors of their own fields', () => {
  const body = FormBody.read('name=Ada&answers.q1=a&answers.q2=b&answers.q2=c&answers.q3=%00&answers.__proto__=x');
  expect(readForm(Seats, body, { withAnswers: true })).toMatchObject({
    errors: [{ field: 'answers.q3', key: 'forms.unreadable' }],
  });
  const answers = readAnswers(body, { alone: false });
  expect(Object.entries(answers)).toEqual([
    ['q1', 'a'],
    ['q2', ['b', 'c']],
    ['q3', ''],
    ['__proto__', 'x'],
  ]);
  expect(() => readAnswers(body, { alone: true })).toThrow('forms.unreadable');
});

it('refuses a body where no form is read', () => {
  expect(() => refuseStrangers(FormBody.read('_key=k'), { withAnswers: false })).not.toThrow();
  expect(() => refuseStrangers(FormBody.read('_key=k&status=x'), { withAnswers: false })).toThrow(
    'forms.unknown_field',
  );
});

it('asks further class-validator rules once the fields themselves are right', () => {
  class Ruled {
    @Text({ max: 10 })
    @IsIn(['a'], { message: 'try.in', context: { of: 'a' } })
    one = '';

    @Text({ max: 10 })
    @ValidateBy(
      { name: 'same', validator: { validate: (value, about) => value === (about?.object as Ruled | undefined)?.one } },
      { message: 'try.same' },
    )
    two = '';
  }
  const form = readForm(Ruled, FormBody.read('one=b&two=c'), { withAnswers: false });
  expect(form.ok || form.errors).toEqual([
    { field: 'one', key: 'try.in', variables: { of: 'a' } },
    { field: 'two', key: 'try.same', variables: {} },
  ]);
});

it('reads a query leniently: unknown names are dropped, refused values keep the default', () => {
  expect(readQuery(Seats, '/x?name=Ada&size=zz&other=1&__proto__=1')).toEqual({ name: 'Ada', size: 4 });
  expect(readQuery(Seats, '/x')).toEqual({ name: '', size: 4 });
});
