import { expect, it } from 'vitest';
import { FormBody } from './form-body.js';
import { readAnswers, readForm, refuseStrangers } from './form-reader.js';
import { readQuery } from './query-reader.js';
import { Password, Text, Whole } from './fields.js';
import { IsAfter, IsNotAfter, IsNotBefore, Ruled } from './rules.js';

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

it("asks class-validator about a DTO with rules, its parents' included, once the fields themselves are right", () => {
  class Parent {
    @Text({ max: 10 })
    @Ruled(({ IsIn }) => IsIn(['a'], { message: 'try.in', context: { of: 'a' } }))
    one = '';
  }
  class Child extends Parent {
    @Text({ max: 10, optional: true })
    @Ruled(({ ValidateIf }) => ValidateIf(({ one }: Child) => one === 'b'))
    @Ruled(({ IsNotEmpty }) => IsNotEmpty({ message: 'try.needed' }))
    two = '';
  }
  const keys = (body: string) => {
    const form = readForm(Child, FormBody.read(body), { withAnswers: false });
    return form.ok || form.errors.map(({ field, key, variables }) => [field, key, variables]);
  };
  expect(keys('one=a')).toBe(true);
  expect(keys('one=b')).toEqual(
    expect.arrayContaining([
      ['one', 'try.in', { of: 'a' }],
      ['two', 'try.needed', {}],
    ]),
  );
  expect(keys('one=b&two=c')).toEqual([['one', 'try.in', { of: 'a' }]]);
  expect(keys('two=c')).toEqual([['one', 'forms.required', {}]]);
});

it.each([
  ['min=1&max=1', 'after', false],
  ['min=1&max=2', 'after', true],
  ['min=1&max=1', 'notBefore', true],
  ['min=2&max=1', 'notBefore', false],
  ['min=1&max=1', 'notAfter', true],
  ['min=1&max=2', 'notAfter', false],
  ['min=9', 'after', true],
  ['max=0', 'notAfter', true],
] as const)('compares fields of one DTO: %s, %s', (body, rule, holds) => {
  const message = 'forms.choice';
  const rules = {
    after: IsAfter('min', { message }),
    notBefore: IsNotBefore('min', { message }),
    notAfter: IsNotAfter('min', { message }),
  };
  class Pair {
    @Whole({ min: 0, max: 9, optional: true })
    min: number | null = null;

    @Whole({ min: 0, max: 9, optional: true })
    max: number | null = null;
  }
  rules[rule](Pair.prototype, 'max');
  const form = readForm(Pair, FormBody.read(body), { withAnswers: false });
  expect(form.ok || form.errors).toEqual(holds || [{ field: 'max', key: message, variables: {} }]);
});

it('reads a query leniently: unknown names are dropped, refused values keep the default', () => {
  expect(readQuery(Seats, '/x?name=Ada&size=zz&other=1&__proto__=1')).toEqual({ name: 'Ada', size: 4 });
  expect(readQuery(Seats, '/x')).toEqual({ name: '', size: 4 });
});
