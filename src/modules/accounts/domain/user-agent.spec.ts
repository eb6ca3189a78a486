import { expect, it } from 'vitest';
import { deviceOf } from './user-agent.js';

it.each([
  [
    'Mozilla/5.0 (Linux; Android 14; V2) AppleWebKit/537.36 (KHTML) Chrome/120.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1',
    'Safari',
    'iOS',
  ],
  ['Mozilla/5.0 (Linux; Android 12) Chrome/108.0 Mobile Safari/537.36 MicroMessenger/8.0.40', 'WeChat', 'Android'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'Firefox', 'Linux'],
  ['', null, null],
  ['curl/8', null, null],
])('%s', (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system });
});
