import { searchKey } from '../../../kernel/search-key.js';

/** A head of a column, as it is compared: "学号（必填）*", "Student No." and "student_no" lose what only decorates them. */
export function headerKey(text: string): string {
  return searchKey(text)
    .replace(/[([（【].*?[)\]）】]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
