import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neutralCell, restoredCell } from './spreadsheet-cell.js';

it.each(['=1+1', '+49 30 1', '-5', '@SUM(A1)', '\tx', '\rx', "'=1+1", '＝1+1', '=HYPERLINK("https://a.example")'])(
  'no spreadsheet runs %j, and it comes back as it was',
  (text) => {
    expect(neutralCell(text)).toBe(`'${text}`);
    expect(restoredCell(neutralCell(text))).toBe(text);
  },
);

it.each(['', 'O’Neill', "'t Hooft", '王芳', '2023010101'])('leaves %j as it is', (text) => {
  expect(neutralCell(text)).toBe(text);
  expect(restoredCell(text)).toBe(text);
});

it('reads ="007" as what its program meant', () => {
  expect(restoredCell('="0023010101"')).toBe('0023010101');
});

it('brings back every text that went out', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '"', '0') }));
  fc.assert(fc.property(text, (each) => restoredCell(neutralCell(each)) === each));
  fc.assert(fc.property(text, (each) => !/^[=+\-@\t\r]/u.test(neutralCell(each))));
});
