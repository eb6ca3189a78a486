import { expect, it } from 'vitest';
import { FormBody } from '../form-body.js';
import { readForm } from '../form-reader.js';
import * as fields from '../fields.js';

/** What one field makes of a body: its value, or the key of its refusal. */
function reading(decorate: PropertyDecorator, body: string): unknown {
  class Dto {
    declare field: unknown;
    declare zone: unknown;
  }
  decorate(Dto.prototype, 'field');
  fields.Text({ max: 100, optional: true })(Dto.prototype, 'zone');
  const form = readForm(Dto, FormBody.read(body), { withAnswers: false });
  return form.ok ? form.value.field : form.errors[0]?.key;
}

const encode = encodeURIComponent;

it.each<[string, PropertyDecorator, string, unknown]>([
  ['text is trimmed', fields.Text({ max: 5 }), 'field=++Ada+', 'Ada'],
  ['text is required', fields.Text({ max: 5 }), 'field=++', 'forms.required'],
  ['text that is not there is required', fields.Text({ max: 5 }), '', 'forms.required'],
  ['optional text left blank stays away', fields.Text({ max: 5, optional: true }), 'field=', undefined],
  ['text counts characters, not halves of them', fields.Text({ max: 3 }), `field=${encode('𠮷𠮷𠮷')}`, '𠮷𠮷𠮷'],
  ['text is not longer than said', fields.Text({ max: 3 }), 'field=abcd', 'forms.too_long'],
  ['text is one line', fields.Text({ max: 30 }), 'field=a%0Ab', 'forms.one_line'],
  ['text is one text', fields.Text({ max: 30 }), 'field=a&field=b', 'forms.one_value'],
  ['long text has plain line ends', fields.LongText({ max: 30 }), 'field=a%0D%0Ab', 'a\nb'],
  ['NUL is refused', fields.LongText({ max: 30 }), 'field=a%00b', 'forms.unreadable'],
  ['a password keeps its spaces', fields.Password({ max: 30 }), 'field=+a+b+', ' a b '],
  ['a code may have spaces', fields.Code({ digits: 6 }), 'field=123+456', '123456'],
  ['a code in full-width digits', fields.Code({ digits: 6 }), `field=${encode('１２３４５６')}`, '123456'],
  ['a code in Arabic digits', fields.Code({ digits: 6 }), `field=${encode('١٢٣٤٥٦')}`, '123456'],
  ['a code has its length', fields.Code({ digits: 6 }), 'field=12345', 'forms.code'],
  ['whole', fields.Whole({ min: 0, max: 3000 }), 'field=2028', 2028],
  ['whole is not hexadecimal', fields.Whole({ min: 0, max: 3000 }), 'field=0x7E4', 'forms.whole'],
  ['whole is not an exponent', fields.Whole({ min: 0, max: 3000 }), 'field=1e3', 'forms.whole'],
  ['whole is not empty', fields.Whole({ min: 0, max: 3000 }), 'field=', 'forms.required'],
  ['whole has no fraction', fields.Whole({ min: 0, max: 3000 }), 'field=1.0', 'forms.whole'],
  ['whole is within its range', fields.Whole({ min: 0, max: 3000 }), 'field=3001', 'forms.between'],
  ['whole is not infinite', fields.Whole({ min: 0, max: 3000 }), `field=${'9'.repeat(400)}`, 'forms.whole'],
  ['minus nought is nought', fields.Whole({ min: -5, max: 5 }), 'field=-0', 0],
  ['decimal in its plainest form', fields.DecimalText(), 'field=012.500', '12.5'],
  [
    'decimal keeps what a double would lose',
    fields.DecimalText(),
    'field=0.10000000000000000001',
    '0.10000000000000000001',
  ],
  ['decimal has so many digits', fields.DecimalText({ digits: 2 }), 'field=1.234', 'forms.decimal_digits'],
  ['decimal has a range', fields.DecimalText({ min: 0 }), 'field=-0.1', 'forms.at_least'],
  ['decimal with a comma', fields.DecimalText(), 'field=1,5', 'forms.decimal'],
  [
    'instant in a zone',
    fields.InstantText(),
    'field=2026-12-04T23:59&zone=Asia/Shanghai',
    Date.UTC(2026, 11, 4, 15, 59),
  ],
  ['instant without a zone', fields.InstantText(), 'field=2026-12-04T23:59', 'forms.zone'],
  ['instant in a zone that is none', fields.InstantText(), 'field=2026-12-04T23:59&zone=Mars/Base', 'forms.zone'],
  [
    'instant that the clocks skip',
    fields.InstantText(),
    'field=2026-03-29T02:30&zone=Europe/Berlin',
    'forms.instant_skipped',
  ],
  [
    'instant that the clocks show twice is the first',
    fields.InstantText(),
    'field=2026-10-25T02:30&zone=Europe/Berlin',
    Date.UTC(2026, 9, 25, 0, 30),
  ],
  ['instant of no day', fields.InstantText(), 'field=2026-02-30T10:00&zone=UTC', 'forms.instant'],
  ['moment', fields.MomentText(), 'field=2026-12-04T23:59:00%2B08:00', Date.UTC(2026, 11, 4, 15, 59)],
  ['moment in UTC', fields.MomentText(), 'field=2026-12-04T15:59Z', Date.UTC(2026, 11, 4, 15, 59)],
  ['moment without an offset', fields.MomentText(), 'field=2026-12-04T23:59:00', 'forms.moment'],
  ['moment of no day', fields.MomentText(), 'field=2026-02-30T10:00:00Z', 'forms.moment'],
  ['day', fields.DayText(), 'field=2028-02-29', '2028-02-29'],
  ['day that is none', fields.DayText(), 'field=2027-02-29', 'forms.day'],
  ['choice', fields.Choice(['a', 'b']), 'field=b', 'b'],
  ['choice from outside', fields.Choice(['a', 'b']), 'field=c', 'forms.choice'],
  ['choice of two', fields.Choice(['a', 'b']), 'field=a&field=b', 'forms.one_value'],
  ['one ticked box is a list', fields.Choices(['a', 'b']), 'field=b', ['b']],
  ['choices in the order of the list, once each', fields.Choices(['a', 'b']), 'field=b&field=a&field=b', ['a', 'b']],
  ['no box ticked', fields.Choices(['a', 'b']), '', []],
  ['too few choices', fields.Choices(['a', 'b'], { min: 1 }), '', 'forms.choices_at_least'],
  ['too many choices', fields.Choices(['a', 'b'], { max: 1 }), 'field=a&field=b', 'forms.choices_at_most'],
  ['ticked', fields.Checked(), 'field=no&field=yes', true],
  ['not ticked', fields.Checked(), '', false],
  ['must be ticked', fields.Checked({ required: true }), 'field=no', 'forms.checked'],
  ['mail address', fields.EmailAddress(), `field=${encode('Ada＠School.example')}`, 'Ada@School.example'],
  ...[
    'ada',
    'ada@',
    '@b.example',
    'a b@c.example',
    'a@b',
    'a@b..example',
    'a@b.example,c@d.example',
    '"a"@b.example',
  ].map((text): [string, PropertyDecorator, string, unknown] => [
    `no mail address: ${text}`,
    fields.EmailAddress(),
    `field=${encode(text)}`,
    'forms.email',
  ]),
  ['link', fields.Link(), 'field=https://a.example/x', 'https://a.example/x'],
  ['link that runs', fields.Link(), 'field=javascript:alert(1)', 'forms.link'],
  ['id', fields.IdText(), 'field=1', 'forms.choice'],
  ['own path', fields.OwnPath(), 'field=/home', '/home'],
  ['path of others', fields.OwnPath(), 'field=//evil.example', undefined],
])('%s', (_rule, decorate, body, expected) => {
  expect(reading(decorate, body)).toEqual(expected);
});
