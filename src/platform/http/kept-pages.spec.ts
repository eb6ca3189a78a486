import { expect, it } from 'vitest';
import type { Shell } from '../../../views/shell.js';
import { KeptPages } from './kept-pages.js';
import { MadePage } from './made-page.js';
import { page } from './page.js';

const View = () => null;
const site = { stamp: '1' };
const shell = {
  locale: 'en',
  zone: null,
  now: 600_000,
  path: '/',
  site,
  person: null,
  flash: null,
} as unknown as Shell;
const pages = new KeptPages();
const keyOf = (props: object, seen: Partial<Shell> = {}, shared = true) =>
  pages.keyOf(page(View, props, { title: 'Offerings', shared }), { ...shell, ...seen });

it('finds a page again for the same site, props, language, zone, address and minute, and for nothing else', () => {
  const key = keyOf({ cards: [1, 2] });
  expect(keyOf({ cards: [1, 2] }, { now: 659_999 })).toBe(key);
  const others = [
    keyOf({ cards: [1, 3] }),
    keyOf({ cards: [1, 2] }, { now: 660_000 }),
    keyOf({ cards: [1, 2] }, { locale: 'zh-CN' }),
    keyOf({ cards: [1, 2] }, { zone: 'Asia/Shanghai' }),
    keyOf({ cards: [1, 2] }, { path: '/?kind=course' }),
    keyOf({ cards: [1, 2] }, { site: { ...shell.site, stamp: '2' } }),
  ];
  expect(new Set([key, ...others]).size).toBe(7);
});

it('has no key for somebody who is signed in or is told something, nor for a page that did not ask', () => {
  expect(keyOf({}, { person: { name: 'Wanjiru', initials: 'W' } })).toBeNull();
  expect(keyOf({}, { flash: { kind: 'ok', text: 'Kept' } })).toBeNull();
  expect(keyOf({}, {}, false)).toBeNull();
});

it('forgets first what was looked at longest ago', () => {
  for (let nth = 0; nth < 32; nth += 1) pages.keep(`page ${nth}`, new MadePage('', false));
  expect(pages.find('page 0')).toBeDefined();
  pages.keep('one more', new MadePage('', false));
  expect(pages.find('page 0')).toBeDefined();
  expect(pages.find('page 1')).toBeUndefined();
});
