import { inLocale, type LocalizedText } from '../../kernel/localized-text.js';
import { instantText } from './instant-text.js';
import type { ExportCell } from './export-plan.js';

/** A value of the database as the text of its cell. */
export function cellText(cell: ExportCell, value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  switch (cell.kind) {
    case 'instant':
      return instantText(Number(value), cell.zone);
    case 'word':
      return cell.words[String(value)] ?? String(value);
    case 'localized':
      return inLocale(JSON.parse(String(value)) as LocalizedText, cell.locale);
    case 'answer':
      return answerText(cell, String(value));
    default:
      return String(value);
  }
}

function answerText(cell: Extract<ExportCell, { kind: 'answer' }>, stored: string): string {
  const value: unknown = JSON.parse(stored);
  if (typeof value === 'boolean') return value ? cell.yes : cell.no;
  if (Array.isArray(value)) return value.map((each) => wordOf(cell.words, String(each))).join(cell.comma);
  if (typeof value === 'string' || typeof value === 'number') return wordOf(cell.words, String(value));
  return isNamed(value) ? value.name : '';
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
