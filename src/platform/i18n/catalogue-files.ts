import { readdirSync, readFileSync } from 'node:fs';
import { LOCALES, type Locale } from '../../kernel/locale.js';

/** Every message of one language: key -> ICU message. */
export type Catalogue = ReadonlyMap<string, string>;

const FOLDER = new URL('./catalogues/', import.meta.url);

let known: ReadonlyMap<Locale, Catalogue> | null = null;

/** The catalogues of every language, read once per process: `catalogues/<locale>/<area>.json`. */
export function catalogues(): ReadonlyMap<Locale, Catalogue> {
  known ??= new Map(LOCALES.map((locale) => [locale, catalogueIn(new URL(`${locale}/`, FOLDER))]));
  return known;
}

/** Reads one language's folder. */
export function catalogueIn(folder: URL): Catalogue {
  const messages = new Map<string, string>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const entries: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    if (typeof entries !== 'object' || entries === null) throw new Error(`${file} is not an object of messages`);
    for (const [key, message] of Object.entries(entries)) {
      if (typeof message !== 'string') throw new Error(`${file}: ${key} is not text`);
      messages.set(key, message);
    }
  }
  return messages;
}
