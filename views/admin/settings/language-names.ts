import type { Locale } from '../../../src/kernel/locale.js';

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文', ar: 'العربية' };
