import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../../tools/check/catalogue.js';
import { catalogues } from '../../../tools/check/catalogues.js';
import { messageUse } from '../../../tools/check/message-use.js';
import { KEY_FILE, messageKeySource } from '../../../tools/messages.js';
import { plant } from './planted.js';

type Messages = Readonly<Record<string, string>>;

/** A project with one area in some languages. */
function area(name: string, languages: Readonly<Record<string, Messages>>): Record<string, string> {
  const files = Object.entries(languages).map(([locale, messages]) => [
    `${CATALOGUES}/${locale}/${name}.json`,
    JSON.stringify(messages),
  ]);
  return Object.fromEntries(files) as Record<string, string>;
}

const HELLO = { 'shell.hello': 'Hello {name}' };

async function withKeys(files: Record<string, string>): Promise<string> {
  return plant({ ...files, [KEY_FILE]: await messageKeySource(plant(files)) });
}

describe('message catalogues', () => {
  it('lets complete languages be', async () => {
    const root = await withKeys(area('shell', { en: HELLO, 'zh-CN': HELLO, ar: HELLO }));
    expect(await catalogues.run(root)).toEqual([]);
  });

  it.each([
    ['a key Chinese lacks', area('shell', { en: HELLO, 'zh-CN': {}, ar: HELLO }), 'zh-CN/shell.json lacks shell.hello'],
    [
      'a language that is not there',
      area('desk', { en: { 'desk.hello': 'Hello' } }),
      'zh-CN/desk.json lacks desk.hello',
    ],
    [
      'a key Arabic lacks on the way in',
      area('shell', { en: HELLO, 'zh-CN': HELLO, ar: {} }),
      'ar/shell.json lacks shell.hello',
    ],
    ['a key English lacks', area('shell', { en: {}, 'zh-CN': HELLO }), 'shell.hello is not in English'],
    [
      'another variable',
      area('shell', { en: HELLO, 'zh-CN': { 'shell.hello': '{nom}' }, ar: HELLO }),
      'English has name',
    ],
    ['a broken message', area('shell', { en: { 'shell.hello': 'Hello {name' } }), 'is not an ICU message'],
    ['an empty message', area('shell', { en: { 'shell.hello': '' } }), 'is empty'],
    ['a key of another area', area('shell', { en: { 'desk.hello': 'Hello' } }), 'does not begin with shell.'],
  ])('catches %s', async (_, files, reason) => {
    expect((await catalogues.run(await withKeys(files))).join('\n')).toContain(reason);
  });

  it('looks for variables inside plurals', async () => {
    const files = area('shell', {
      en: { 'shell.left': '{count, plural, one {{name} has one} other {{name} has #}}' },
      'zh-CN': { 'shell.left': '{count, plural, other {还有 #}}' },
      ar: { 'shell.left': '{count, plural, other {{name} #}}' },
    });
    expect((await catalogues.run(await withKeys(files))).join()).toContain(
      'shell.left has the variables count, English has count, name',
    );
  });

  it('catches a list of keys that is not up to date', async () => {
    const root = plant({
      ...area('shell', { en: HELLO, 'zh-CN': HELLO, ar: HELLO }),
      [KEY_FILE]: 'export type MessageKey = never;\n',
    });
    expect((await catalogues.run(root)).join()).toContain('run npm run messages');
  });

  it('does not ask Arabic for the areas of the office', async () => {
    const message = { 'desk.hello': 'Hello' };
    expect(await catalogues.run(await withKeys(area('desk', { en: message, 'zh-CN': message })))).toEqual([]);
  });
});

describe('message keys in use', () => {
  const catalogue = area('shell', {
    en: { 'shell.hello': 'Hello', 'shell.state.open': 'Open', 'shell.state.shut': 'Shut' },
  });

  it('catches a message nothing says', async () => {
    const root = plant({ ...catalogue, 'views/a.tsx': "export const words = ['shell.hello', 'shell.state.open'];\n" });
    expect(await messageUse.run(root)).toEqual(['nothing says shell.state.shut; take it out of the catalogues']);
  });

  it('takes the beginning of a template for all keys that begin so', async () => {
    const root = plant({
      ...catalogue,
      'views/a.tsx': "export const words = (state: string) => ['shell.hello', `shell.state.${state}`];\n",
    });
    expect(await messageUse.run(root)).toEqual([]);
  });

  it.each([
    "t('shell.missing')",
    "shell.t('shell.missing')",
    "new DomainError('invalid', 'shell.missing')",
    "({ labelKey: 'shell.missing' })",
  ])('catches %s', async (code) => {
    const used = "['shell.hello', 'shell.state.open', 'shell.state.shut']";
    const root = plant({
      ...catalogue,
      'views/a.tsx': `export const words = ${used};\nexport const more = ${code};\n`,
    });
    expect(await messageUse.run(root)).toEqual(['views/a.tsx:2: no catalogue has shell.missing']);
  });
});
