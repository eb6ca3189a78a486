import { expect, it } from 'vitest';
import { navFor, type Way } from './navigation.js';

const WAYS: readonly Way[] = [
  { href: '/home', label: 'shell.nav.home', for: 'signed_in' },
  { href: '/programs', label: 'shell.nav.programs', for: 'everyone' },
  { href: '/desk', label: 'shell.nav.desk', for: 'desk' },
  { href: '/desk/teaching', label: 'shell.help', for: 'desk' },
  { href: '/admin', label: 'shell.nav.admin', for: 'admin' },
  { href: '/desk/lists', label: 'shell.nav.teaching', for: 'gate', gate: 'teaching', also: ['/desk/rolls'] },
];
const shell = {
  t: (key: string) => key.replace(/^shell\.(?:nav\.)?/u, ''),
  path: '/',
  person: null,
  grantsDesk: false,
  grantsAdmin: false,
};
const labels = (over: object) =>
  navFor(WAYS, { ...shell, ...over }).map(({ label, current }) => (current ? `[${label}]` : label));

it('shows each reader the ways that are open to them', () => {
  expect(labels({})).toEqual(['programs']);
  expect(labels({ person: { name: 'A', initials: 'A' } })).toEqual(['home', 'programs']);
  expect(labels({ person: { name: 'A', initials: 'A' }, grantsDesk: true })).toEqual([
    'home',
    'programs',
    'desk',
    'help',
  ]);
});

it('marks the nearest way above the page, and not a namesake', () => {
  expect(labels({ grantsDesk: true, path: '/desk/teaching/7?x=1' })).toEqual(['programs', 'desk', '[help]']);
  expect(labels({ path: '/programs' })).toEqual(['[programs]']);
  expect(labels({ path: '/programs-old' })).toEqual(['programs']);
});

it('shows a way behind a gate to whom the gate is open, current on every page that belongs to it', () => {
  const gated = (gates: readonly string[], path: string) =>
    navFor(WAYS, { ...shell, path }, gates).map(({ label, current }) => (current ? `[${label}]` : label));
  expect(gated([], '/')).toEqual(['programs']);
  expect(gated(['another'], '/')).toEqual(['programs']);
  expect(gated(['teaching'], '/')).toEqual(['programs', 'teaching']);
  expect(gated(['teaching'], '/desk/rolls/7')).toEqual(['programs', '[teaching]']);
});
