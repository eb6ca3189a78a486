import { expect, it } from 'vitest';
import { contrast, readableOn, readColour, withLightness } from './colour.js';

it('reads what people write, and nothing else', () => {
  expect(['#0A6457', ' 0a6457 ', '#0af', 'red', '#12345', ''].map(readColour)).toEqual([
    '#0a6457',
    '#0a6457',
    '#00aaff',
    null,
    null,
    null,
  ]);
});

it('measures contrast as WCAG 2.2 does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

it('leaves a colour that is readable, and darkens or lightens one that is not until it is', () => {
  expect(readableOn('#0a6457', ['#ffffff'], 4.5)).toBe('#0a6457');
  expect(contrast(readableOn('#ffee00', ['#ffffff'], 4.5), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(readableOn('#0a2457', ['#1a2229'], 4.5), '#1a2229')).toBeGreaterThanOrEqual(4.5);
});

it('comes back from OKLab as it went in', () => {
  expect(withLightness('#808080', 1)).toBe('#ffffff');
  expect(withLightness('#808080', 0)).toBe('#000000');
});
