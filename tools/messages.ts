import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { areasIn, keysIn } from './check/catalogue.js';

export const KEY_FILE = 'views/message-key.ts';

/** The text of views/message-key.ts: every key of the English catalogues as one type, so that a wrong key is a compile error. */
export async function messageKeySource(root: string): Promise<string> {
  const keys = keysIn(areasIn(root)).map((key) => `\n  | '${key}'`);
  const source = [
    '/** Every key of the catalogues. Written by `npm run messages`; do not edit. */',
    `export type MessageKey =${keys.length === 0 ? ' never' : keys.join('')};\n`,
  ].join('\n');
  const path = join(root, KEY_FILE);
  return format(source, { ...(await resolveConfig(path)), filepath: path });
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = await messageKeySource(ROOT);
  const path = join(ROOT, KEY_FILE);
  const changed = readFileSync(path, 'utf8') !== source;
  if (changed) writeFileSync(path, source);
  console.log(`${KEY_FILE}: ${source.split('\n').length - 3} keys${changed ? ', written' : ', as before'}`);
}
