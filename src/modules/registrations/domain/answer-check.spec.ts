import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from './answer-check.js';
import { type Question, QUESTION_KINDS, type QuestionKind } from './question.js';

const ask = (kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  id: '0190a000-0000-7000-8000-000000000001',
  key: 'k',
  kind,
  label: { en: 'Label' },
  hint: {},
  required: true,
  options: [
    { value: 'network', label: { en: 'Network' } },
    { value: 'cloud', label: { en: 'Cloud' } },
  ],
  limits: {},
  consentText: null,
  binding: null,
  sensitive: false,
  retentionDays: null,
  section: null,
  position: 0,
  ...more,
});
const value = (question: Question, raw: string | string[]) => {
  const checked = checkAnswer(question, raw);
  return checked.ok ? checked.value : checked.key;
};

describe('checking an answer', () => {
  it('reads a number as people write it and refuses what only a machine would take for one', () => {
    expect(value(ask('number'), ' 2028 ')).toBe(2028);
    expect(value(ask('number'), '２０２８')).toBe(2028);
    for (const odd of ['20o8', '0x7E4', '1e3', 'Infinity', '--1', '1,5']) {
      expect(value(ask('number'), odd)).toBe('answers.number');
    }
    expect(value(ask('number', { limits: { min: 2026, max: 2040 } }), '1999')).toBe('answers.number_min');
  });

  it('refuses dates that are not on a calendar', () => {
    expect(value(ask('date'), '2028-02-29')).toBe('2028-02-29');
    expect(value(ask('date'), '2027-02-29')).toBe('answers.date');
    expect(value(ask('date'), '31/12/2027')).toBe('answers.date');
  });

  it('takes only offered options, each once, in the order of the form', () => {
    expect(value(ask('choice'), 'cloud')).toBe('cloud');
    expect(value(ask('choice'), 'root')).toBe('answers.choice');
    expect(value(ask('choice'), ['cloud', 'network'])).toBe('answers.once');
    expect(value(ask('choices'), ['cloud', 'network', 'cloud'])).toEqual(['network', 'cloud']);
    expect(value(ask('choices', { limits: { max: 1 } }), ['cloud', 'network'])).toBe('answers.choices_max');
  });

  it('counts characters as people do and keeps line breaks as one kind', () => {
    expect(value(ask('short_text', { limits: { max: 2 } }), '😀😀')).toBe('😀😀');
    expect(value(ask('short_text', { limits: { max: 2 } }), 'abc')).toBe('answers.too_long');
    expect(value(ask('long_text'), 'a\r\nb')).toBe('a\nb');
  });

  it('does not take silence for consent', () => {
    expect(value(ask('consent'), '')).toBe('answers.consent');
    expect(value(ask('consent'), 'no')).toBe('answers.consent');
    expect(value(ask('consent'), 'yes')).toBe(true);
  });

  it('lets what is optional be empty', () => {
    for (const kind of QUESTION_KINDS) expect(value(ask(kind, { required: false }), '')).toBeNull();
  });

  it('answers anything at all without failing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUESTION_KINDS), fc.oneof(fc.string(), fc.array(fc.string())), (kind, raw) => {
        expect(typeof checkAnswer(ask(kind), raw).ok).toBe('boolean');
      }),
    );
  });
});
