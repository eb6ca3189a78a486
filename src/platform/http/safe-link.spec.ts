import { expect, it } from 'vitest';
import { safeLink } from './safe-link.js';

it.each([
  'https://a.example/',
  'http://a.example:8080/x?y=1#z',
  'HTTPS://A.example',
  'mailto:office@a.example',
  ' https://a.example ',
])('lets %s through', (address) => expect(safeLink(address)).toBe(address.trim()));

it.each([
  '',
  'a.example',
  '/path',
  '//a.example',
  '#top',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'file:///x',
  'ftp://a.example',
  'https://',
  'https:///x',
  'https://u:p@a.example/',
  'https://a.example/\u2028x',
  'mailto:',
  'mailto:a@b.example?bcc=c@d.example',
  'blob:https://a.example/1',
  'tel:123',
])('refuses %j', (address) => expect(safeLink(address)).toBeNull());
