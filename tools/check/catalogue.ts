import { basename } from 'node:path';
import { sourceFiles } from './source-files.js';

export const CATALOGUES = 'src/platform/i18n/catalogues';

/** One area of one language: a flat file of keys and ICU messages. */
export interface Area {
  readonly path: string;
  readonly locale: string;
  readonly name: string;
  readonly messages: Readonly<Record<string, string>>;
}

export function areasIn(root: string): Area[] {
  return sourceFiles(root, [CATALOGUES], ['.json']).map(({ path, text }) => ({
    path,
    locale: path.slice(CATALOGUES.length + 1).split('/')[0] ?? '',
    name: basename(path, '.json'),
    messages: JSON.parse(text) as Record<string, string>,
  }));
}

/** Every key of the source language, in order. */
export function keysIn(areas: readonly Area[]): string[] {
  return areas
    .filter(({ locale }) => locale === 'en')
    .flatMap(({ messages }) => Object.keys(messages))
    .sort();
}
