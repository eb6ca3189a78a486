import { expect, it } from 'vitest';
import { slugApart, slugFrom } from './slug.js';

const ID = '0191f3c2-0000-7000-8000-0000deadbeef';

it.each([
  ['Cloud Service Foundations, spring', 'cloud-service-foundations-spring'],
  ['Łódź stop: operators & inference', 'odz-stop-operators-inference'],
  ['  São Paulo — día 1  ', 'sao-paulo-dia-1'],
  ['云服务基础', 'o-deadbeef'],
  ['هندسة', 'o-deadbeef'],
  ['AI', 'o-deadbeef'],
  ['a'.repeat(200), 'a'.repeat(60)],
])('%s becomes %s', (title, slug) => expect(slugFrom(title, ID)).toBe(slug));

it('tells two of the same title apart', () => {
  expect(slugApart('practice-contest', ID)).toBe('practice-contest-deadbeef');
});
