import { describe, expect, it } from 'vitest';
import type { InstitutionView } from './institution.js';
import { mergedAliases } from './merge-plan.js';

const institution = (name: InstitutionView['name'], aliases: readonly string[]) =>
  ({ name, aliases }) as unknown as InstitutionView;

describe('the institution that stays', () => {
  it('is found by every name of the one that went, each once', () => {
    const into = institution({ en: 'East Lake University', 'zh-CN': '东湖大学' }, ['ELU']);
    const from = institution({ en: 'Eastlake Univ.', 'zh-CN': '东湖大学' }, ['ELU', '东大']);
    expect(mergedAliases(from, into)).toEqual(['ELU', 'Eastlake Univ.', '东大']);
  });
});
