import type { MessageKey } from '../message-key.js';
import type { Translate } from '../shell.js';
import type { Tone } from '../components/tag/tag.js';

export type RowResultName = 'created' | 'updated' | 'unchanged' | 'revived' | 'moved' | 'refused';
export type ImportStateName =
  'draft' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'reversing' | 'reversed';

export const RESULT_TONE: Readonly<Record<RowResultName, Tone>> = {
  created: 'ok',
  updated: 'info',
  revived: 'ok',
  moved: 'info',
  unchanged: 'off',
  refused: 'stop',
};

export const STATE_TONE: Readonly<Record<ImportStateName, Tone>> = {
  draft: 'wait',
  checking: 'wait',
  checked: 'info',
  running: 'wait',
  done: 'ok',
  failed: 'stop',
  reversing: 'wait',
  reversed: 'off',
};

/** In the order people care about them. */
export const RESULT_ORDER: readonly RowResultName[] = [
  'created',
  'updated',
  'revived',
  'moved',
  'unchanged',
  'refused',
];

export type ResultCounts = Readonly<Partial<Record<RowResultName, number>>>;

export interface ReasonView {
  readonly key: MessageKey;
  readonly variables?: Readonly<Record<string, string | number>>;
}

export interface ImportColumnView {
  readonly key: string;
  readonly label: MessageKey;
  readonly required: boolean;
  readonly example: string;
  readonly synonyms: readonly string[];
}

/** A reason in words; `column` names the column it is about, in the message or before it. */
export function reasonWords(t: Translate, reason: ReasonView, column: string | null): string {
  return t(reason.key, { ...reason.variables, ...(column === null ? {} : { column }) });
}

export function labelOf(t: Translate, columns: readonly ImportColumnView[], key: string | null): string | null {
  const found = columns.find((column) => column.key === key);
  return found ? t(found.label) : null;
}

export function sumOf(counts: ResultCounts, results: readonly RowResultName[]): number {
  return results.reduce((sum, result) => sum + (counts[result] ?? 0), 0);
}

/** What an import would change or has changed. */
export const CHANGING: readonly RowResultName[] = ['created', 'updated', 'revived', 'moved'];
