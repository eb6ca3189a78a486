import { expect, it } from 'vitest';
import { openingIn, type Opening } from './opening.js';
import { windowState } from './sign-up-window.js';

const offering: Opening = {
  state: 'published',
  zone: 'Asia/Shanghai',
  opensAt: 100,
  closesAt: 900,
  languages: ['en', 'zh-CN'],
  contact: 'office@world.example',
};
const kenya = { isOpen: true, zone: 'Africa/Nairobi', opensAt: 200, closesAt: null, languages: ['en'], contact: null };

it("a region without its own opening uses the offering's", () => {
  expect(openingIn(offering, null)).toBe(offering);
});

it("a region's own terms come first, and what it leaves empty is the offering's", () => {
  expect(openingIn(offering, kenya)).toEqual({
    state: 'published',
    zone: 'Africa/Nairobi',
    opensAt: 200,
    closesAt: 900,
    languages: ['en'],
    contact: 'office@world.example',
  });
});

it('a region that is not open takes nobody, whatever the dates say', () => {
  expect(windowState(openingIn(offering, { ...kenya, isOpen: false }), 500)).toBe('closed');
});

it('a draft stays a draft in every region', () => {
  expect(openingIn({ ...offering, state: 'draft' }, { ...kenya, isOpen: false }).state).toBe('draft');
});
