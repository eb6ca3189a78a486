import type { Colour } from '../../../kernel/colour.js';
import { digestOf } from '../../../kernel/digest.js';
import { darkPalette, lightPalette, type Palette } from './palette.js';

interface Hue {
  readonly name: string;
  readonly light: Colour;
  readonly dark: Colour;
}

/** A style sheet of colours, and the hash that is its name. */
export interface Theme {
  readonly css: string;
  readonly hash: string;
}

/** What the office's colours put over the tokens; null when there is nothing to put. */
export function themeOf(act: Colour | null, hues: readonly Hue[]): Theme | null {
  if (act === null && hues.length === 0) return null;
  const light = rules(act && lightPalette(act), hues, 'light');
  const dark = rules(act && darkPalette(act), hues, 'dark');
  const css = `${light}@media (prefers-color-scheme:dark){${dark}}\n`;
  return { css, hash: digestOf(css).slice(0, 16) };
}

function rules(palette: Palette | null, hues: readonly Hue[], shade: 'light' | 'dark'): string {
  const tokens = palette
    ? `:root{--act:${palette.act};--act-hover:${palette.hover};--act-ink:${palette.ink};--act-soft:${palette.soft}}`
    : '';
  // A name that is none would end the rule: it is left out, whoever gave it.
  const named = hues.filter(({ name }) => /^[a-z][a-z0-9-]{0,59}$/u.test(name));
  return tokens + named.map((hue) => `.hue-${hue.name}{--hue:${hue[shade]}}`).join('');
}
