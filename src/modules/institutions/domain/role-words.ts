import { searchKey } from '../../../kernel/search-key.js';
import { AFFILIATION_ROLES, type AffiliationRole } from './affiliation.js';

const WORDS: Readonly<Record<AffiliationRole, readonly string[]>> = {
  student: ['student', 'pupil', 'learner', '学生', '本科生', '研究生', '专科生', 'طالب', 'طالبة'],
  teacher: ['teacher', 'lecturer', 'professor', 'instructor', '教师', '老师', '讲师', '教授', 'معلم', 'أستاذ'],
  researcher: ['researcher', 'research', '研究员', '科研人员', 'باحث'],
  developer: ['developer', 'engineer', '开发者', '开发人员', '工程师', 'مطور'],
  staff: ['staff', 'employee', 'administrator', '职工', '教职工', '员工', '行政人员', 'موظف'],
};

const ROLES = new Map(AFFILIATION_ROLES.flatMap((role) => WORDS[role].map((word) => [searchKey(word), role] as const)));

/** What a list calls somebody, as a role; a blank cell is a student, an unknown word null. */
export function readRole(word: string): AffiliationRole | null {
  return word === '' ? 'student' : (ROLES.get(searchKey(word)) ?? null);
}
