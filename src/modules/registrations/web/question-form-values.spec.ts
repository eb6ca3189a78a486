import { describe, expect, it } from 'vitest';
import type { Question } from '../domain/question.js';
import { newKey, questionDraft, questionValues } from './question-form-values.js';
import { QuestionForm } from './question.form.js';

const question: Question = {
  id: '0190a000-0000-7000-8000-000000000001',
  key: 'track',
  kind: 'choice',
  label: { en: 'Track', 'zh-CN': '赛道' },
  hint: {},
  required: true,
  options: [
    { value: 'network', label: { en: 'Network', 'zh-CN': '网络' } },
    { value: 'cloud', label: { en: 'Cloud' } },
  ],
  limits: {},
  consentText: null,
  binding: null,
  sensitive: false,
  retentionDays: null,
  section: null,
  position: 0,
};

describe('the question editor', () => {
  it('shows a question as it can be sent back unchanged', () => {
    const values = questionValues(question);
    expect(values['options']).toBe('network | Network | 网络\ncloud | Cloud');
    const form = Object.assign(new QuestionForm(), {
      basedOn: 1,
      kind: 'choice',
      'label.en': 'Track',
      'label.zh-CN': '赛道',
      required: true,
      sensitive: false,
      options: values['options'],
    });
    const { id: _id, position: _position, ...draft } = question;
    expect(questionDraft(form, 'track')).toEqual(draft);
  });

  it('names a new question after its label, and no two alike', () => {
    expect(newKey('Year of graduation', [])).toBe('year_of_graduation');
    expect(newKey('Year of graduation', ['year_of_graduation'])).toBe('year_of_graduation_2');
    expect(newKey('毕业年份', [])).toBe('question');
  });
});
