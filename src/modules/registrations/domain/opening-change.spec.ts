import { expect, it } from 'vitest';
import { setsTerms, termsAfter } from './opening-change.js';

const offering = {
  state: 'published',
  opensAt: 100,
  closesAt: 900,
  languages: ['en'],
  contact: 'office@world.example',
};
const own = { isOpen: true, zone: 'Asia/Shanghai', opensAt: null, closesAt: 500, languages: [], contact: null };
const shanghai = { zone: 'Asia/Shanghai', own, opening: { ...offering, closesAt: 500 } };
const nairobi = { zone: 'Africa/Nairobi', own: null, opening: { ...offering, closesAt: 700 } };

it('one deadline for many regions is that time of day in each of them', () => {
  const change = { closesAt: '2026-12-04T23:59' };
  expect(termsAfter(shanghai, offering, change).closesAt).toBe(Date.UTC(2026, 11, 4, 15, 59));
  expect(termsAfter(nairobi, offering, change).closesAt).toBe(Date.UTC(2026, 11, 4, 20, 59));
});

it('what is not named stays as it is, and null goes back to the offering', () => {
  expect(termsAfter(shanghai, offering, { contact: 'sh@world.example' })).toEqual({
    ...own,
    contact: 'sh@world.example',
  });
  expect(termsAfter(shanghai, offering, { closesAt: null }).closesAt).toBeNull();
});

it('a region that went by the one above keeps the dates it had from there', () => {
  expect(termsAfter(nairobi, offering, { contact: 'ke@world.example' })).toEqual({
    isOpen: true,
    zone: 'Africa/Nairobi',
    opensAt: null,
    closesAt: 700,
    languages: [],
    contact: 'ke@world.example',
  });
});

it('seats alone do not make a region stand on its own', () => {
  expect(setsTerms({ seats: 40 })).toBe(false);
  expect(setsTerms({ seats: 40, contact: null })).toBe(true);
});
