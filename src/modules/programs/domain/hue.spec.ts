import { describe, expect, it } from 'vitest';
import { DRAWINGS as SHOWN_DRAWINGS, HUES } from '../../../../views/hue.js';
import { contrast, EDGE_CONTRAST, type Colour } from '../../../kernel/colour.js';
import { DRAWINGS, judgeHue, NAMED_HUES, ownColour, ownHue } from './hue.js';

const PAPER: readonly Colour[] = ['#fbfaf7', '#ffffff', '#f4f2ec'];

it('knows the hues and drawings that the views can show', () => {
  expect(NAMED_HUES).toEqual(HUES);
  expect(DRAWINGS).toEqual(SHOWN_DRAWINGS);
});

it('names a colour of one’s own so that it comes back', () => {
  expect(ownHue('#c2571c')).toBe('own-c2571c');
  expect(ownColour('own-c2571c')).toBe('#c2571c');
  expect(ownColour('sky')).toBeNull();
});

describe('judging a colour', () => {
  it('lets one stand that is seen on every ground', () => {
    expect(judgeHue('#7b1fa2', PAPER)).toMatchObject({ fits: true, nearest: '#7b1fa2' });
  });

  it('refuses a faint one, never says it reaches what it does not, and offers one that does', () => {
    const { fits, ratio, nearest } = judgeHue('#f2e9a0', PAPER);
    expect([fits, ratio < 3]).toEqual([false, true]);
    expect(PAPER.every((ground) => contrast(nearest, ground) >= EDGE_CONTRAST)).toBe(true);
  });
});
