import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../kernel/domain-error.js';
import { checkContent } from './question-rule.js';
import type { QuestionDraft } from './question.js';

const draft = (more: Partial<QuestionDraft> = {}): QuestionDraft => ({
  key: 'track',
  kind: 'short_text',
  label: { en: 'Track' },
  hint: {},
  required: true,
  options: [],
  limits: {},
  consentText: null,
  binding: null,
  sensitive: false,
  retentionDays: null,
  section: null,
  ...more,
});

const fault = (...questions: QuestionDraft[]): string | null => {
  try {
    checkContent({ sections: [], questions });
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.messageKey : 'other';
  }
};

describe('questions of a form', () => {
  it('need a label in some language, and options where there is a choice', () => {
    expect(fault(draft())).toBeNull();
    expect(fault(draft({ label: { en: ' ' } }))).toBe('registrations.question_label');
    expect(fault(draft({ kind: 'choice' }))).toBe('registrations.question_options');
  });

  it('ask for no consent without the exact words', () => {
    expect(fault(draft({ kind: 'consent' }))).toBe('registrations.question_consent');
    expect(fault(draft({ kind: 'consent', consentText: { 'zh-CN': '我同意' } }))).toBeNull();
  });

  it('keep their keys apart', () => {
    expect(fault(draft(), draft())).toBe('registrations.question_twice');
  });
});
