import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localPath } from './local-path.js';

it.each(['/', '/home', '/home?tab=2#x', '/%E4%B8%AD', '/a/../b'])('lets %s through', (path) => {
  expect(localPath(path)).toMatch(/^\/(?!\/)/u);
});

it.each([
  '',
  'home',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\tevil',
  '/\n/evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/中',
  '/'.padEnd(3000, 'a'),
  null,
  7,
  ['/'],
])('refuses %j', (path) => expect(localPath(path)).toBeNull());

it('never leaves the portal, whatever is asked', () => {
  const piece = fc.constantFrom('/', '\\', '..', '.', 'evil.example', '@', ':', '%2F', '%5C', '\t', ' ', '?', '#', 'a');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = localPath(`/${pieces.join('')}`);
      if (path !== null) expect(new URL(path, 'https://portal.example').origin).toBe('https://portal.example');
    }),
    { numRuns: 500 },
  );
});
