import type { JSX } from 'preact';
import type { Locale } from '../../src/kernel/locale.js';
import type { Shell } from '../../views/shell.js';

/** A page with believable content: what the checks render and what we look at. */
export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly view: () => JSX.Element;
  /** What differs from a visitor's shell. */
  readonly shell?: (locale: Locale) => Partial<Shell>;
}

export const SAMPLE_NOW = Date.UTC(2026, 10, 22, 7, 32);
