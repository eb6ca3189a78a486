import { expect, it } from 'vitest';
import { publishFaults, type Publishable } from './publish-rules.js';

const NOW = 1_000;
const fit: Publishable = {
  title: { 'zh-CN': '云服务基础' },
  summary: { en: 'Twelve weeks.' },
  opensAt: 1_100,
  closesAt: 2_000,
  startsAt: 3_000,
  endsAt: 4_000,
};

it('lets a sound offering out, in whatever language it speaks', () => {
  expect(publishFaults(fit, NOW)).toEqual([]);
});

it('asks for no dates at all', () => {
  expect(publishFaults({ ...fit, opensAt: null, closesAt: null, startsAt: null, endsAt: null }, NOW)).toEqual([]);
});

it.each<[string, Partial<Publishable>, string]>([
  ['no title', { title: { en: '  ' } }, 'title'],
  ['no summary', { summary: {} }, 'summary'],
  ['closing as it opens', { closesAt: 1_100 }, 'closesAt'],
  ['a deadline that has passed', { opensAt: null, closesAt: 1_000 }, 'closesAt'],
  ['starting before sign-up opens', { startsAt: 1_099 }, 'startsAt'],
  ['ending before it starts', { endsAt: 2_999 }, 'endsAt'],
  ['a deadline after the end', { startsAt: 1_200, endsAt: 1_900 }, 'closesAt'],
])('refuses %s', (_, change, field) => {
  expect(publishFaults({ ...fit, ...change }, NOW).map((fault) => fault.field)).toEqual([field]);
});
